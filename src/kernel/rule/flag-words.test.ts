import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { flagWords } from './flag-words.ts';

describe('an element that is a question', () => {
  for (const [name, yes, no] of [
    ['是否已怀孕', '已怀孕', '未怀孕'],
    ['是否正在用人单位参保', '正在用人单位参保', '未在用人单位参保'],
    ['户籍是否在本市', '户籍在本市', '户籍不在本市'],
    ['是否连锁门店', '属于连锁门店', '不属于连锁门店'],
    ['是否在校学生', '属于在校学生', '不属于在校学生'],
    ['是否生产特殊食品', '生产特殊食品', '不生产特殊食品'],
    ['是否列入重点排污单位', '列入重点排污单位', '未列入重点排污单位'],
    ['是否出卖出租赠与过住宅', '出卖出租赠与过住宅', '未出卖出租赠与过住宅'],
    ['是否未批先建', '未批先建', '不属于未批先建'],
    ['有无网络经营', '有网络经营', '没有网络经营'],
    ['双方有无近亲关系', '双方有近亲关系', '双方没有近亲关系'],
    ['公共供水管网能否满足需要', '公共供水管网能满足需要', '公共供水管网不能满足需要'],
    ['健康证齐全', undefined, undefined],
  ] as const) {
    test(name, () => assert.deepEqual([flagWords(name, true), flagWords(name, false)], [yes, no]));
  }
});
