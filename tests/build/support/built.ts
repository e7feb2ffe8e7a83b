import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Browser = 'chrome' | 'firefox';

/** The part of a built manifest that the checks read. */
export interface BuiltManifest {
  readonly version: string;
  readonly permissions: readonly string[];
  readonly optional_permissions: readonly string[];
  readonly host_permissions?: readonly string[];
  readonly optional_host_permissions?: readonly string[];
  readonly content_scripts?: readonly unknown[];
  readonly externally_connectable?: unknown;
  readonly chrome_url_overrides: Readonly<Record<string, string>>;
  readonly chrome_settings_overrides?: unknown;
  readonly devtools_page?: string;
  readonly sandbox?: unknown;
  readonly content_security_policy: { readonly extension_pages: string };
  readonly commands: Readonly<
    Record<string, { readonly suggested_key?: { readonly default: string } }>
  >;
  readonly web_accessible_resources?: readonly unknown[];
  readonly minimum_chrome_version?: string;
  readonly browser_specific_settings: {
    readonly gecko: {
      readonly strict_min_version: string;
      readonly data_collection_permissions: unknown;
    };
  };
}

/** The folder of a build. */
export function buildFolder(browser: Browser): string {
  return join('.output', `${browser}-mv3`);
}

export function manifestOf(browser: Browser): BuiltManifest {
  const path = join(buildFolder(browser), 'manifest.json');
  return JSON.parse(readFileSync(path, 'utf8')) as BuiltManifest;
}
