import type { Text } from '../../../kernel/messages.ts';
import { elementParts } from '../elements/element-parts.ts';
import type { ItemElement } from '../elements/item-element.ts';
import { elementOfPath } from '../elements/item-elements.ts';
import type { Shape } from '../elements/schema-shape.ts';

/** The official name of an element, a part or a list of parts. */
export function labelOf(shape: Shape): Text {
  if (shape.kind === 'leaf') return elementAt(shape)?.name ?? lastStep(shape.path);
  return (
    elementParts[shape.kind === 'rows' ? `${shape.path}[]` : shape.path] ??
    others[shape.path] ??
    lastStep(shape.path)
  );
}

export function elementAt({ path }: Shape): ItemElement | undefined {
  return elementOfPath(path);
}

/** Parts that the standards do not name. */
const others: Readonly<Record<string, Text>> = {
  'item.limits': { zh: '办理时限', en: 'Time limits' },
  'item.flowCharts.window': { zh: '窗口办理流程图', en: 'At the counter' },
  'item.flowCharts.online': { zh: '网上办理流程图', en: 'Online' },
  'item.handlingItem': { zh: '业务办理项', en: 'Handling item' },
  'offering.entrustedBy': { zh: '委托部门', en: 'Entrusted by' },
  'offering.undertaking': { zh: '承办机构', en: 'Office in charge' },
  'offering.remedies.reconsideration': { zh: '行政复议机关', en: 'Reconsideration organ' },
  'offering.remedies.litigation': { zh: '行政诉讼法院', en: 'Court' },
  'offering.signOn': { zh: '单点登录', en: 'Single sign-on' },
  'item.handling.reviews[].limit': { zh: '审查时限', en: 'Time for the review' },
  'item.handling.renewal.before': { zh: '提前申请', en: 'To apply before' },
  'item.handling.specialProcedures[].limit': { zh: '特别程序时限', en: 'Length of the special procedure' },
};

function lastStep(path: string): Text {
  return { zh: path.split('.').at(-1)?.replace('[]', '') ?? path };
}
