import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { saveBehind } from './save-behind.ts';

describe('batches saved behind the reader', () => {
  test('are saved in their order, one at a time, while the next is being read', async () => {
    const told: string[] = [];
    const behind = saveBehind(async (batch: number) => {
      told.push(`begin ${batch}`);
      await pause(5);
      told.push(`end ${batch}`);
    });
    await behind.put(1);
    told.push('read 2');
    await behind.put(2);
    await behind.end();
    assert.deepEqual(told, ['begin 1', 'read 2', 'end 1', 'begin 2', 'end 2']);
  });

  test('stop at the one that fails', async () => {
    const saved: number[] = [];
    const behind = saveBehind(async (batch: number) => {
      if (batch === 2) throw new Error('the disk is full');
      saved.push(batch);
    });
    await behind.put(1);
    await behind.put(2);
    await pause(1);
    await assert.rejects(behind.put(3), /the disk is full/);
    await assert.rejects(behind.end(), /the disk is full/);
    assert.deepEqual(saved, [1]);
  });
});
