import type { Adjustment } from '../item.ts';
import type { ItemContent } from '../offering.ts';

/** An offer with what its organ does otherwise. */
export function adjusted(content: ItemContent, adjustments: readonly Adjustment[]): ItemContent {
  return adjustments.reduce(adjust, content);
}

function adjust({ item, offering }: ItemContent, adjustment: Adjustment): ItemContent {
  const { promised, undertaking, appointmentsPerDay } = adjustment;
  return {
    item: {
      ...item,
      limits: promised ? { ...item.limits, promised } : item.limits,
      visits: adjustment.visits ?? item.visits,
      visitReason: adjustment.visitReason ?? item.visitReason,
      channels: adjustment.channels ?? item.channels,
      crossRegion: adjustment.crossRegion ?? item.crossRegion,
      quantityLimit: adjustment.quantityLimit ?? item.quantityLimit,
    },
    offering: {
      ...offering,
      exercise: adjustment.exercise ?? offering.exercise,
      undertaking: undertaking ? { name: undertaking } : offering.undertaking,
      powerSource: adjustment.powerSource ?? offering.powerSource,
      services: appointmentsPerDay
        ? { ...offering.services, appointment: true, appointmentsPerDay }
        : offering.services,
    },
  };
}
