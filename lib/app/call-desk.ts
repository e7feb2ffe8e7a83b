import { parseId, type AnyId } from '@/lib/domain/ids';
import type { Caller, CallMessage, CallReply } from '@/lib/platform/worker-calls';
import type { App, UseCase } from '@/lib/services/app';

export interface Cases {
  /** For pages of Morsel in another storage partition. */
  readonly page: Readonly<Record<string, UseCase>>;
  /** For our toast in a web page; each checks the shape of its input. */
  readonly script: Readonly<Record<string, (app: App, input: unknown) => Promise<unknown>>>;
}

/** Carries out one call and always answers. */
export type CallDesk = (call: CallMessage, from: Caller) => Promise<CallReply>;

const REMEMBERED = 100;

/**
 * Answers calls in the worker.
 * - A call asked again while it runs, or just after, gets the same answer.
 * - Ids that a call mints come from the id of the call: run again by a new worker it writes the same rows.
 */
export function createCallDesk(app: App, cases: Cases): CallDesk {
  const answers = new Map<string, Promise<CallReply>>();
  return (call, from) => {
    const key = `${from} ${call.callId}`;
    const known = answers.get(key);
    if (known) return known;
    const answer = run(app, cases, call, from).catch((error: unknown): CallReply => {
      answers.delete(key);
      app.report(error, `call ${call.name}`);
      return failed(call, error instanceof Error ? error.message : String(error));
    });
    answers.set(key, answer);
    const [oldest] = answers.keys();
    if (answers.size > REMEMBERED && oldest !== undefined) answers.delete(oldest);
    return answer;
  };
}

async function run(app: App, cases: Cases, call: CallMessage, from: Caller): Promise<CallReply> {
  const own: App = { ...app, newId: idsOfCall(call.callId) };
  const wanted = Object.hasOwn(cases[from], call.name) ? cases[from][call.name] : undefined;
  if (wanted === undefined) return failed(call, `There is no ${call.name} to call.`);
  return { kind: 'done', callId: call.callId, value: await wanted(own, call.input as never) };
}

function failed({ callId }: CallMessage, message: string): CallReply {
  return { kind: 'failed', callId, message };
}

/** The first id is the call's own, each further one counts its last 48 bits up. */
function idsOfCall(callId: string): App['newId'] {
  const head = callId.slice(0, -12);
  const tail = parseInt(callId.slice(-12), 16);
  let minted = 0;
  return <Id extends AnyId>() => {
    const next = (tail + minted++) % 2 ** 48;
    return parseId<Id>(head + next.toString(16).padStart(12, '0'));
  };
}
