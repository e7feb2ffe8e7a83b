const LANES = 2;

/**
 * Runs the parts in order, two at a time: most use one core. A part waits for those it needs; one
 * that is `alone` has the machine for itself. Resolves to what `run` gave for each.
 */
export async function runParts(parts, run) {
  const running = new Map();
  const results = [];
  for (const part of parts) {
    const lanes = part.alone ? 1 : LANES;
    const isNeeded = (name) => part.needs?.includes(name);
    while (running.size >= lanes || [...running.keys()].some(isNeeded)) {
      await Promise.race(running.values());
    }
    const ended = run(part).then((result) => {
      running.delete(part.name);
      results.push(result);
    });
    running.set(part.name, ended);
    if (part.alone) await ended;
  }
  await Promise.all(running.values());
  return results;
}
