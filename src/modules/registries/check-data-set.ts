import type { Text } from '../../kernel/messages.ts';
import type { Dictionary } from '../elements/index.ts';
import type { DataSet } from './data-set.ts';

/** What is wrong with a declaration, and where in it. */
export interface DeclarationFault {
  readonly path: readonly (string | number)[];
  readonly message: Text;
}

/** Holds a declaration against dictionary, agencies and the other sets. */
export function checkDataSet(
  set: DataSet,
  known: {
    readonly dictionary: Dictionary;
    readonly isAgency: (code: string) => boolean;
    readonly others: readonly DataSet[];
    /** The version that holds now, whose tables stand. */
    readonly standing?: DataSet | undefined;
  },
): DeclarationFault[] {
  const named = set.elements.map(({ element }) => element);
  return [
    ...(known.isAgency(set.owner)
      ? []
      : [fault(['owner'], `没有部门 ${set.owner}。`, `There is no agency ${set.owner}.`)]),
    ...set.elements.flatMap((column, index) => [
      ...(known.dictionary.findElement(column.element)
        ? []
        : [
            fault(
              ['elements', index],
              `数据元字典中没有 ${column.element}。`,
              `There is no element ${column.element}.`,
            ),
          ]),
      ...(named.indexOf(column.element) < index
        ? [fault(['elements', index], `${column.element} 重复。`, `${column.element} stands twice.`)]
        : []),
      ...(column.references === undefined || findReferenced(column.references, set, known.others)
        ? []
        : [
            fault(
              ['elements', index],
              `没有以单个数据元为主键的数据集 ${column.references}。`,
              `There is no set ${column.references} with a key of one element.`,
            ),
          ]),
    ]),
    ...(set.asOf === undefined ||
    (named.includes(set.asOf) && known.dictionary.findElement(set.asOf)?.type === 'date')
      ? []
      : [
          fault(
            ['asOf'],
            '数据截止日期请选择已加入的日期类信息项。',
            'Choose an element of the set that is a date.',
          ),
        ]),
    ...(set.distinct ?? []).flatMap((code, index) =>
      set.elements.some(({ element, indexed }) => element === code && indexed)
        ? []
        : [
            fault(
              ['distinct', index],
              `要求唯一的信息项 ${code} 须同时勾选“可查找”。`,
              `${code} can only be unique if it is searched.`,
            ),
          ],
    ),
    ...set.key.flatMap((element, index) =>
      named.includes(element)
        ? []
        : [
            fault(
              ['key', index],
              `主键 ${element} 不在信息项中。`,
              `The key ${element} is no element of the set.`,
            ),
          ],
    ),
    ...(known.standing && known.standing.key.join() !== set.key.join()
      ? [
          fault(
            ['key'],
            '数据集发布后主键不能更改，请另行编制数据集。',
            'The key of a published set stays; declare another set.',
          ),
        ]
      : []),
    ...(known.standing?.elements ?? []).flatMap(({ element }) =>
      named.includes(element)
        ? []
        : [
            fault(
              ['elements'],
              `已发布的信息项 ${element} 不能删除。`,
              `The published element ${element} cannot be removed.`,
            ),
          ],
    ),
  ];
}

function findReferenced(code: string, set: DataSet, others: readonly DataSet[]): boolean {
  return [set, ...others].some((other) => other.code === code && other.key.length === 1);
}

function fault(path: readonly (string | number)[], zh: string, en: string): DeclarationFault {
  return { path, message: { zh, en } };
}
