import { sendCommand } from '@/lib/platform/command-bus';
import type { CommandPress } from '@/lib/platform/commands';
import { isPageCommand } from '@/lib/platform/messages';
import type { App } from '@/lib/services/app';
import { saveSelection } from '@/lib/services/capture/save-selection';

/** Does what a keyboard command asks for, while the address bar keeps the focus (U-03). */
export async function runCommand(app: App, { command, tabId }: CommandPress): Promise<void> {
  if (tabId === undefined) return;
  if (command === 'save-selection') await saveSelection(app, { tabId });
  else if (isPageCommand(command)) await sendCommand(command, tabId);
}
