import type { Database } from '../database.ts';
import { type Figure, median } from '../figure.ts';
import { bareStatements } from './bare-statements.ts';
import { bpmnPeer } from './bpmn-peer.ts';
import { dbosPeer } from './dbos-peer.ts';
import { ownEngine } from './own-engine.ts';
import { type Peer, runCases, type Throughput } from './peer.ts';

const atOnce = 8;
const rounds = 3;
const seconds = 5;
const timesFaster = 5;

/** Whole cases a second: the engine, its bare statements, bpmn-engine and DBOS in the same database, turn by turn. */
export async function measureThroughput(database: Database): Promise<Figure[]> {
  const make = [ownEngine, bareStatements, bpmnPeer, dbosPeer];
  const peers: Peer[] = [];
  for (const one of make) peers.push(await one(database, atOnce + 1));
  const found = new Map(peers.map(({ name }): [string, Throughput[]] => [name, []]));
  // A first round by itself: the compiler of the runtime learns, plans are prepared.
  for (let round = -1; round < rounds; round += 1) {
    for (const peer of peers) {
      const measured = await runCases(database, peer, { atOnce, seconds: round < 0 ? 2 : seconds });
      if (round >= 0) found.get(peer.name)?.push(measured);
    }
  }
  for (const peer of peers) await peer.close();
  const own = found.get('engine') ?? [];
  const [statements, ...others] = [...found].filter(([name]) => name !== 'engine');
  return [
    {
      name: 'whole cases, engine',
      value: perSecond(own),
      unit: 'cases/s',
      target: { atLeast: 200 },
      note: `${atOnce} at a time, four stages, three departments, seven durable acts each; ${costOf(own)}`,
    },
    ...(statements ? [ratioTo(own, statements)] : []),
    ...others.map((other) => ({ ...ratioTo(own, other), target: { atLeast: timesFaster } })),
  ];
}

function ratioTo(
  own: readonly Throughput[],
  [name, other]: readonly [string, readonly Throughput[]],
): Figure {
  const ratios = own.map(
    ({ casesPerSecond }, round) => casesPerSecond / (other[round]?.casesPerSecond ?? Number.NaN),
  );
  return {
    name: `engine to ${name}`,
    value: median(ratios),
    unit: '×',
    note: `${perSecond(other).toFixed(1)} cases/s; ${costOf(other)}`,
  };
}

function perSecond(measured: readonly Throughput[]): number {
  return median(measured.map(({ casesPerSecond }) => casesPerSecond));
}

function costOf(measured: readonly Throughput[]): string {
  const program = median(measured.map(({ programMilliseconds }) => programMilliseconds));
  const inDatabase = median(measured.map(({ databaseMilliseconds }) => databaseMilliseconds));
  return `a case takes ${program.toFixed(1)} ms of a processor, and ${inDatabase.toFixed(1)} ms in the database`;
}
