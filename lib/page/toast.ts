import type { ToastCall, ToastView } from '@/lib/domain/capture/toast-view';
import { biteMark, element } from './element';
import { openToastHost, type ToastHost } from './toast-host';

/**
 * Has the worker do something about the saved phrase and tells the kind of the outcome; `failed`
 * when there is none, as when Morsel was updated or removed under the open page.
 */
export type AskWorker = (name: ToastCall, input: Record<string, string>) => Promise<string>;

/** Shows the toast for a saved phrase; a later one takes the place of an earlier one. */
export function showPageToast(view: ToastView, ask: AskWorker): void {
  const { words, draftId, next } = view;
  const host = openToastHost(view);
  const undo = async () => {
    const outcome = await ask('undoSave', { draftId });
    host.show(line(outcome === 'failed' ? words.retry : words.undone, view));
  };
  const showDuplicate = async () => {
    host.close();
    await ask('showDuplicate', { draftId });
  };
  host.show(
    line(view.headline, view),
    note(view.hint ?? ''),
    element(
      'div',
      { class: 'actions' },
      view.canUndo && button(words.undo, undo),
      next === 'addMeaning' && button(words.addMeaning, () => askMeaning(host, view, ask)),
      next === 'showDuplicate' && button(words.show, showDuplicate),
    ),
  );
}

/** Turns the toast into one field; Enter makes the card. */
function askMeaning(host: ToastHost, view: ToastView, ask: AskWorker): void {
  const { words, draftId } = view;
  const field = element('input', {
    'aria-label': words.meaningOf,
    placeholder: words.meaning,
    enterkeyhint: 'done',
    autocomplete: 'off',
  });
  const trouble = note('');
  const save = async (meaning: string) => {
    if ((await ask('addMeaning', { draftId, meaning })) === 'finished') {
      host.stayWhile(() => false);
      host.show(line(words.isCard, view));
    } else {
      // The words stay in the field; the phrase itself is in the inbox.
      trouble.textContent = words.retry;
    }
  };
  const form = element('form', {}, field, element('button', { class: 'primary' }, words.save));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const meaning = field.value.trim();
    if (meaning === '' || !event.isTrusted) field.focus();
    else void save(meaning);
  });
  host.stayWhile(() => field.value.trim() !== '');
  host.show(line(words.addMeaning, view), form, trouble);
  field.focus();
}

function line(headline: string, { phrase, phraseLang }: ToastView): HTMLElement {
  const quoted = element('bdi', phraseLang ? { lang: phraseLang } : {}, phrase);
  return element('div', { class: 'line' }, biteMark(), element('strong', {}, headline), quoted);
}

function note(text: string): HTMLElement {
  return element('div', { class: 'hint' }, text);
}

/** Only a real press counts: the page cannot reach the button, and shall gain nothing by trying. */
function button(label: string, onPress: () => void | Promise<void>): HTMLButtonElement {
  const made = element('button', { type: 'button' }, label);
  made.addEventListener('click', (event) => {
    if (event.isTrusted) void onPress();
  });
  return made;
}
