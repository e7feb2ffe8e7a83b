import type { Page } from '@playwright/test';

interface AxNode {
  readonly role?: { readonly value?: string };
  readonly name?: { readonly value?: string };
  readonly backendDOMNodeId?: number;
}

/** Points at our toast: it stays as long as the pointer does, however long a busy machine takes. */
export async function holdToast(page: Page): Promise<void> {
  await page.locator('morsel-toast').hover();
}

/** What a screen reader finds on a page, our toast's closed shadow root included. */
export async function spokenNames(page: Page): Promise<readonly string[]> {
  return (await nodesOf(page)).map(({ name }) => name?.value ?? '').filter(Boolean);
}

/** Presses a control by its name, wherever it is on the page. */
export async function pressByName(page: Page, role: string, wanted: string): Promise<void> {
  const node = (await nodesOf(page)).find(
    (each) => each.role?.value === role && each.name?.value === wanted,
  );
  if (node?.backendDOMNodeId === undefined) throw new Error(`No ${role} is called ${wanted}.`);
  const cdp = await page.context().newCDPSession(page);
  const { model } = await cdp.send('DOM.getBoxModel', { backendNodeId: node.backendDOMNodeId });
  const [left = 0, top = 0, , , right = 0, bottom = 0] = model.content;
  await page.mouse.click((left + right) / 2, (top + bottom) / 2);
}

async function nodesOf(page: Page): Promise<readonly AxNode[]> {
  const cdp = await page.context().newCDPSession(page);
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  await cdp.detach();
  return nodes as readonly AxNode[];
}
