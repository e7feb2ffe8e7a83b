import { act, fireEvent, render, screen } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import { showToast, ToastHost } from '@/components/ui/Toast';

it('a line that was pointed at and had the keyboard takes none of the next line’s time', async () => {
  vi.useFakeTimers();
  render(<ToastHost />);
  await act(() => showToast({ text: 'Deck moved' }));
  vi.advanceTimersByTime(1000);
  const line = () => screen.getByRole('status').firstElementChild;
  fireEvent.pointerEnter(line() ?? document.body);
  fireEvent.pointerLeave(line() ?? document.body);
  fireEvent.focusOut(line() ?? document.body);
  vi.advanceTimersByTime(5000);
  await act(() => showToast({ text: 'Deck renamed' }));
  await act(() => void vi.advanceTimersByTime(7000));
  expect(line()?.textContent).toBe('Deck renamed');
  await act(() => void vi.advanceTimersByTime(1001));
  expect(line()).toBeNull();
});
