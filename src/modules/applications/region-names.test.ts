import assert from 'node:assert/strict';
import { test } from 'node:test';
import { directoryOf } from '../agencies/index.ts';
import { regionOptions, regionPath } from './region-names.ts';

const regions = [
  { code: '990100', name: { zh: '云溪市', en: 'Yunxi' }, level: 'city' as const },
  { code: '990102', name: { zh: '云河区', en: 'Yunhe' }, level: 'county' as const, parent: '990100' },
  { code: '990102001', name: { zh: '城东街道', en: 'Chengdong' }, level: 'town' as const, parent: '990102' },
  {
    code: '990102001001',
    name: { zh: '东门社区', en: 'Dongmen' },
    level: 'village' as const,
    parent: '990102001',
  },
  { code: '990102001001001', name: { zh: '第一网格' }, level: 'grid' as const, parent: '990102001001' },
].map((region) => ({ ...region, source: 'content' }));
const directory = directoryOf(regions, [], []);

test('a region is named with those it lies in, below the city', () => {
  assert.equal(regionPath(directory, '990102001001', 'zh-CN'), '云河区 城东街道 东门社区');
  assert.equal(regionPath(directory, '990102001001', 'en'), 'Dongmen, Chengdong, Yunhe');
  assert.equal(regionPath(directory, '990100', 'zh-CN'), '云溪市');
  assert.equal(regionPath(directory, '000000', 'zh-CN'), undefined);
});

test('counties, towns and villages are offered in the order of the tree, grid cells are not', () => {
  assert.deepEqual(
    regionOptions(directory, '990100', 'zh-CN').map(({ code }) => code),
    ['990102', '990102001', '990102001001'],
  );
});
