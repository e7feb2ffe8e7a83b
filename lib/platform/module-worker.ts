interface TrustedPolicy {
  createScriptURL(url: string): string;
}
interface TrustedTypesFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): TrustedPolicy;
}

let policy: TrustedPolicy | undefined;

/** Starts a module worker from a `?worker&url` import; only scripts of this extension are let in. */
export function startModuleWorker(url: string): Worker {
  policy ??= createPolicy();
  return new Worker(policy.createScriptURL(url), { type: 'module' });
}

function createPolicy(): TrustedPolicy {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypesFactory };
  const rules = { createScriptURL: ownScript };
  return trustedTypes?.createPolicy('worker-url', rules) ?? rules;
}

function ownScript(url: string): string {
  const absolute = new URL(url, location.href);
  if (absolute.origin !== location.origin) throw new Error(`Not a script of Morsel: ${url}`);
  return absolute.href;
}
