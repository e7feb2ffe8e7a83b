import { serveArticle } from './article.mjs';
import { readStore, until } from './read-store.mjs';

const POPUP = { width: 360, height: 560 };
const GOAL = 'learn 5 Spanish words in 10 min';

/** The first minute: what each step says and does. A step that cannot be done throws. */
export const STEPS = [
  {
    says: 'the first start welcomes and takes a goal in one line',
    async run({ context }, shoot) {
      const page = await until(() => context.pages().find((each) => /welcome/.test(each.url())));
      await page.getByRole('textbox').fill(GOAL);
      await shoot(page, 'welcome');
      await page.getByRole('button', { name: 'Set this goal' }).click();
      const deck = page.getByRole('listitem').first().getByRole('button');
      await deck.click();
      await page.getByRole('button', { name: 'Show answer' }).waitFor();
      await shoot(page, 'welcome-first-card');
      await page.close();
    },
  },
  {
    says: 'a new tab shows a card',
    async run({ openNewTab }, shoot) {
      const page = await openNewTab();
      await page.locator('html[data-ready="card"]').waitFor({ state: 'attached' });
      await shoot(page, 'new-tab-question');
      await page.getByRole('button', { name: 'Show answer' }).click();
      await page.getByRole('button', { name: 'Knew it' }).waitFor();
      await shoot(page, 'new-tab-answer');
    },
  },
  {
    says: 'its answer is stored',
    async run({ context, open }, shoot) {
      const page = context.pages().at(-1);
      const after = page.getByRole('article').getByText(/^Back /);
      // Presses in the first quarter second after the reveal are ignored on purpose.
      await page.waitForTimeout(300);
      await page.getByRole('button', { name: 'Knew it' }).click();
      await after.waitFor();
      await shoot(page, 'new-tab-rated');
      const said = await after.textContent();
      await page.close();
      const beside = await open('icon/16.png');
      const [history] = await until(async () => {
        const rows = await readStore(beside, 'histories');
        return rows.length > 0 && rows;
      });
      await beside.close();
      return `${history.entries.length} answer, ${said.toLowerCase()}`;
    },
  },
  {
    says: 'the popup starts the goal and its session runs',
    async run({ open }, shoot) {
      const page = await open('popup.html', POPUP);
      const start = page.getByRole('button', { name: /^Start .*Spanish/ });
      await start.waitFor();
      await shoot(page, 'popup-today');
      await start.click();
      await page.getByRole('button', { name: 'Pause' }).waitFor();
      await shoot(page, 'popup-running');
      const [session] = await readStore(page, 'sessions');
      if (session?.state !== 'running') throw new Error('No running session is stored.');
      await page.close();
      return `${session.plannedMs / 60_000} minutes`;
    },
  },
  {
    says: 'the context menu saves a phrase as a draft',
    async run({ context, open, worker }, shoot) {
      const article = await serveArticle();
      const page = await context.newPage();
      await page.goto(article.url);
      await page.locator('p').evaluate(selectPhrase);
      await worker.evaluate(pressSave, page.url());
      const inbox = await open('dashboard.html#/inbox');
      const [draft] = await until(async () => {
        const rows = await readStore(inbox, 'inbox');
        return rows.length > 0 && rows;
      });
      await page.close();
      await article.close();
      await inbox.getByText(draft.phrase).first().waitFor();
      await shoot(inbox, 'dashboard-inbox');
      await inbox.close();
      return draft.phrase;
    },
  },
  {
    says: 'a lesson goes on by a step',
    async run({ open }, shoot) {
      const page = await open('dashboard.html#/lessons');
      // The starter deck has brought it along.
      await page
        .getByRole('link', { name: /^(Start|Read|Open|Continue)/ })
        .first()
        .click();
      const next = page.getByRole('button', { name: 'Next' });
      await next.waitFor();
      await shoot(page, 'lesson-step');
      await next.click();
      const [progress] = await until(async () => {
        const rows = await readStore(page, 'lessonProgress');
        return rows.length > 0 && rows;
      });
      await page.close();
      return `${progress.doneSteps.length} step done`;
    },
  },
];

/** Runs in the page: a person selects before they press. */
function selectPhrase(paragraph) {
  const text = paragraph.firstChild;
  const at = text.data.indexOf('petrichor');
  getSelection().setBaseAndExtent(text, at, text, at + 'petrichor'.length);
}

/** Runs in the worker: the press on the menu, as the browser would tell it. */
async function pressSave(pageUrl) {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  const press = { menuItemId: 'save-selection', selectionText: 'petrichor', pageUrl, frameId: 0 };
  chrome.contextMenus.onClicked.dispatch(press, tab);
}
