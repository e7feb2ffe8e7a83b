import { createNewTabModel, type NewTabModel } from '@/components/review/newtab-model';
import type { TabPage } from '@/components/review/tab-page';
import { newTabCases } from './newtab-cases';
import { parseId, type CardId } from '@/lib/domain/ids';
import { boundApp } from './bound-app';
import { fakeApp } from './fake-app';
import { newCards } from './popup';
import { tabPage } from './tab-page';

type TestApp = Awaited<ReturnType<typeof testApp>>;

/** The app of a new tab, with three new cards. */
export const testApp = async () => boundApp(await fakeApp({ rows: newCards(3) }), newTabCases);

/** A new tab on three new cards; `painted` is what its first frame showed, `early` comes before it has read. */
export async function openTab(
  given: Partial<TabPage> = {},
  painted?: string,
  opened?: TestApp,
  early?: (model: NewTabModel) => unknown,
) {
  const app = opened ?? (await testApp());
  const face = { deckName: 'Spanish', dot: 1, front: 'painted', back: 'b' } as const;
  const first = painted && {
    cardId: parseId<CardId>(painted),
    face: { ...face, frontSize: 'word', backSize: 'word' } as const,
    share: 0,
    buttons: 'two' as const,
  };
  const model = createNewTabModel(app, tabPage({ ...given, ...(first && { first }) }));
  early?.(model);
  await model.load();
  const review = () => (model.view.value.kind === 'card' ? model.view.value.review : undefined);
  return { app, model, review, db: await app.db() };
}
