import { browser } from 'wxt/browser';

/** A use case that somebody else runs in the worker. */
export interface CallMessage {
  readonly kind: 'call';
  /** Minted by the caller: a repeated call is the same call. */
  readonly callId: string;
  readonly name: string;
  readonly input: unknown;
}

/** Only such an object counts as an answer: a dying worker answers `undefined`. */
export type CallReply =
  | { readonly kind: 'done'; readonly callId: string; readonly value: unknown }
  | { readonly kind: 'failed'; readonly callId: string; readonly message: string };

/** `page`: a page of Morsel. `script`: our script inside a web page, which is trusted with less. */
export type Caller = 'page' | 'script';

/** The worker did not carry out a call. */
export class CallError extends Error {
  override readonly name = 'CallError';
}

const TRIES = 3;

/** Has the worker run a use case; asks again when it died over it. Throws CallError. */
export async function callWorker(
  call: Pick<CallMessage, 'callId' | 'name' | 'input'>,
): Promise<unknown> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const reply = await ask({ kind: 'call', ...call });
    if (reply?.kind === 'done') return reply.value;
    if (reply?.kind === 'failed') throw new CallError(reply.message);
  }
  throw new CallError(`The worker did not answer ${call.name}. Try again.`);
}

/** In the worker: answers calls. Whoever is not one of us gets no answer. */
export function onCall(answer: (call: CallMessage, from: Caller) => Promise<CallReply>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    if (!isCall(message) || sender.id !== browser.runtime.id) return;
    return answer(message, isOwnPage(sender.url) ? 'page' : 'script');
  });
}

async function ask(message: CallMessage): Promise<CallReply | undefined> {
  try {
    const reply: unknown = await browser.runtime.sendMessage(message);
    return isReply(reply) && reply.callId === message.callId ? reply : undefined;
  } catch {
    // The worker went away under the call; the next try starts it again.
    return undefined;
  }
}

function isOwnPage(url = ''): boolean {
  return url.startsWith(browser.runtime.getURL('/'));
}

function isCall(message: unknown): message is CallMessage {
  if (typeof message !== 'object' || message === null) return false;
  const { kind, callId, name } = message as Partial<CallMessage>;
  return kind === 'call' && typeof callId === 'string' && typeof name === 'string';
}

function isReply(reply: unknown): reply is CallReply {
  if (typeof reply !== 'object' || reply === null) return false;
  const { kind, callId } = reply as Partial<CallReply>;
  return (kind === 'done' || kind === 'failed') && typeof callId === 'string';
}
