import type { ItemVersion, Limit } from '../catalogue/index.ts';
import type { CasePlan } from '../procedures/index.ts';

/** What is fixed for a case when it is submitted: the organ, its limits, and who reviews. */
export function planOf(version: Pick<ItemVersion, 'item' | 'offering'>): CasePlan {
  const { item, offering } = version;
  const { statutory, promised } = item.limits;
  const reviews = item.handling.reviews.map((review) => ({
    code: review.code,
    name: review.name,
    agency: offering.reviewAgencies[review.code] ?? offering.agency,
    limit: limitOf(review.limit),
  }));
  const isJoint = reviews.some(({ agency }) => agency !== offering.agency);
  return {
    agency: offering.agency,
    ...(statutory && { statutory: limitOf(statutory) }),
    promised: limitOf(promised ?? statutory ?? (isJoint ? jointLimit : generalLimit)),
    reviews,
    ...(item.result.certificate !== undefined && { certificate: item.result.certificate }),
    ...(item.result.replaces && { replaces: item.result.replaces }),
  };
}

/** The limit of every licence for which no other rule is made. */
const generalLimit: Limit = { value: 20, unit: 'working-day', article: '行政许可法第四十二条' };

/** Where departments handle a licence together (行政许可法第四十二条第二款). */
const jointLimit: Limit = { value: 45, unit: 'working-day', article: '行政许可法第四十二条第二款' };

function limitOf({ value, unit, article }: Limit): CasePlan['promised'] {
  return { value, unit, ...(article !== undefined && { article }) };
}
