import { signal } from '@preact/signals';
import { render, screen } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { Dialog } from '@/components/ui/Dialog';
import { afterPaint } from '@/tests/support/after-paint';

/** The page is drawn anew, and has not been painted yet. */
const drawn = () => new Promise<void>((resolve) => queueMicrotask(() => queueMicrotask(resolve)));

function open() {
  const isOpen = signal(false);
  const Page = () => (
    <>
      <button type="button">Open</button>
      {isOpen.value && (
        <Dialog title="Name" onClose={() => undefined}>
          <input aria-label="Name" />
        </Dialog>
      )}
    </>
  );
  render(<Page />);
  screen.getByRole('button', { name: 'Open' }).focus();
  return isOpen;
}

it('a dialog has the keyboard with the frame that shows it', async () => {
  const isOpen = open();
  isOpen.value = true;
  await drawn();
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Name' }));
});

it('what opened a dialog has the keyboard back with the frame that the dialog is gone from', async () => {
  const isOpen = open();
  isOpen.value = true;
  await afterPaint();
  isOpen.value = false;
  await drawn();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Open' }));
});
