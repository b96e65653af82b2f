import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chainHash, chainStart } from '../../kernel/hash-chain.ts';
import { uuidv7 } from '../../kernel/uuid.ts';
import type { CaseAction } from './action.ts';
import { historyOf, submitted } from './case-for-test.ts';
import { type ChainedAction, checkHistory, hashedRecord, holdsAlone } from './check-history.ts';

const place = { region: '990102', id: uuidv7() };
const history = historyOf(
  ['2026-11-23', submitted()],
  ['2026-11-24', { type: 'accepted' }],
  ['2026-11-25', { type: 'refused', reasons: '不符合第三十三条' }],
);

function chained(actions: readonly CaseAction[]): ChainedAction[] {
  let previousHash = chainStart;
  return actions.map((action) => {
    const hash = chainHash(previousHash, hashedRecord(place.region, place.id, action));
    const link = { action, previousHash, hash };
    previousHash = hash;
    return link;
  });
}

const whole = chained(history);
const head = { ...place, sequence: 3, headHash: whole[2]?.hash ?? '' };

describe('the history of a case', () => {
  test('holds as it was written', () => {
    assert.deepEqual(checkHistory(head, whole), { ok: true });
  });

  const second = history[1] as CaseAction;
  const changes: Record<string, CaseAction> = {
    sequence: { ...second, sequence: 9 },
    time: { ...second, at: new Date(second.at.getTime() + 1) },
    account: { ...second, actor: { ...second.actor, account: uuidv7() } },
    name: { ...second, actor: { ...second.actor, name: '沈若蓝' } },
    agency: { ...second, actor: { ...second.actor, agency: 'elsewhere' } },
    type: { ...second, event: { type: 'lapsed' } },
    content: { ...second, event: { type: 'accepted', deemed: true } },
  };
  for (const [part, changed] of Object.entries(changes)) {
    test(`a changed ${part} is found at its place`, () => {
      const tampered = whole.map((link, index) => (index === 1 ? { ...link, action: changed } : link));
      assert.deepEqual(checkHistory(head, tampered), { ok: false, at: 1 });
      assert.deepEqual(
        tampered.map((link) => holdsAlone(place.region, place.id, link)),
        [true, false, true],
      );
    });
  }

  test('a changed hash, a removed action, two that changed places', () => {
    const [first, middle, last] = whole as [ChainedAction, ChainedAction, ChainedAction];
    assert.deepEqual(checkHistory(head, [first, { ...middle, hash: chainStart }, last]), {
      ok: false,
      at: 1,
    });
    assert.deepEqual(checkHistory(head, [first, last]), { ok: false, at: 1 });
    assert.deepEqual(checkHistory(head, [middle, first, last]), { ok: false, at: 0 });
  });

  test('a cut end, and one that is written anew with all its hashes', () => {
    assert.deepEqual(checkHistory(head, whole.slice(0, 2)), { ok: false, at: 2 });
    const rewritten = chained(history.map((action, index) => (index === 2 ? second : action)));
    assert.deepEqual(checkHistory(head, rewritten), { ok: false, at: 2 });
  });

  test('the place belongs to it: the same actions in another case do not hold', () => {
    assert.deepEqual(checkHistory({ ...head, region: '990103' }, whole), { ok: false, at: 0 });
  });
});
