import { expect, it } from 'vitest';
import { rememberFocus } from '@/components/ui/remember-focus';

/** A list of two lines with a button each; the first button has the focus. */
function lines() {
  document.body.innerHTML = `
    <button id="other">Other</button>
    <div id="list" tabindex="-1">
      <p id="one"><button id="first">First</button><button id="more">More</button></p>
      <p id="two"><button id="second">Second</button></p>
    </div>`;
  const of = (id: string) => document.getElementById(id);
  of('first')?.focus();
  return of;
}

it('the focus returns to what had it', () => {
  const of = lines();
  const giveBack = rememberFocus();
  of('first')?.blur();
  giveBack();
  expect(document.activeElement?.id).toBe('first');
});

it('where that is gone it returns to what is beside it', () => {
  const of = lines();
  const giveBack = rememberFocus();
  of('first')?.remove();
  giveBack();
  expect(document.activeElement?.id).toBe('more');
});

it('where its line is gone it returns to the list', () => {
  const of = lines();
  const giveBack = rememberFocus();
  of('one')?.remove();
  giveBack();
  expect(document.activeElement?.id).toBe('list');
});

it('it stays where somebody put it meanwhile', () => {
  const of = lines();
  const giveBack = rememberFocus();
  of('other')?.focus();
  giveBack();
  expect(document.activeElement?.id).toBe('other');
});

it('a page that had it nowhere keeps it nowhere', () => {
  const of = lines();
  of('first')?.blur();
  rememberFocus()();
  expect(document.activeElement).toBe(document.body);
});
