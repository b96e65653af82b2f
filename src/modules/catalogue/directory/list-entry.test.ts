import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { soundItem, soundOffering } from '../compiler/item-for-test.ts';
import { itemOfPower, PowerDeclaration } from '../power.ts';
import { entriesOf, entryPosition } from './list-entry.ts';

const offering = soundOffering();
const linesOf = (item: Parameters<typeof soundItem>[0]) =>
  entriesOf({ item: soundItem(item), offering }).map(({ list, number, content }) => [
    list,
    number,
    content.charge?.zh ?? content.name.zh,
  ]);

describe('lines of the public lists', () => {
  test('an item stands among the powers, a public service among the services', () => {
    assert.deepEqual(linesOf({}), [['power', 0, '餐饮服务许可']]);
    assert.deepEqual(linesOf({ type: '20' }), [['service', 0, '餐饮服务许可']]);
  });

  test('each fee is a line of its own, government funds in their own list', () => {
    const fees = [
      { name: '工本费', kind: '1', standard: '20元', basis: '目录' },
      { name: '配套费', kind: '2', standard: '85元', basis: '目录' },
      { name: '其他费', standard: '5元', basis: '目录' },
    ];
    assert.deepEqual(linesOf({ fees }), [
      ['power', 0, '餐饮服务许可'],
      ['charge', 0, '工本费'],
      ['fund', 1, '配套费'],
      ['charge', 2, '其他费'],
    ]);
  });

  test('a levy is listed by what is levied; a tax is no charge', () => {
    const levy = (kind: string) =>
      entriesOf({
        item: itemOfPower(
          PowerDeclaration.parse({
            basicCode: '990417001000',
            name: '城市基础设施配套费征收',
            type: '04',
            offeredBy: ['17@county'],
            legalBases: [{ law: '通知' }],
            levy: { kind, payer: '建设单位', standard: '85元' },
          }),
        ),
        offering,
      }).map(({ list, content }) => [list, content.charge?.zh]);
    assert.deepEqual(levy('2'), [
      ['power', undefined],
      ['fund', '城市基础设施配套费'],
    ]);
    assert.deepEqual(levy('3')[1]?.[0], 'charge');
    assert.deepEqual(levy('1'), [['power', undefined]]);
  });

  test('the basis names each law once with its articles', () => {
    const legalBases = [
      { law: '行政许可法', article: '第十二条' },
      { law: '食品安全法', article: '第三十五条' },
      { law: '行政许可法', article: '第十三条' },
    ];
    const [line] = entriesOf({ item: soundItem({ legalBases }), offering });
    assert.equal(line?.content.basis, '《行政许可法》第十二条、第十三条；《食品安全法》第三十五条');
  });

  test('a type is a range of positions: between 01. and 01/', () => {
    const position = entryPosition({ item: soundItem(), offering }, 'X', 0);
    assert.ok(position > '01.' && position < '01/');
    assert.ok(entryPosition({ item: soundItem({ type: '02' }), offering }, 'X', 0) > '01/');
  });
});
