import { DateText, Link, Table, Tag, useMessages } from '../../../web/ui/index.ts';
import type { Consignment } from '../consignment.ts';
import { consignmentTones } from '../consignment-tones.ts';
import { deliveryWords } from '../words.ts';
import { deliveryPath } from './paths.ts';

export function ConsignmentTable({
  caption,
  rows,
}: {
  readonly caption: string;
  readonly rows: readonly Consignment[];
}) {
  const say = useMessages(deliveryWords);
  return (
    <Table
      caption={caption}
      captionHidden
      dense
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          header: say.desk.number,
          rowHeader: true,
          cell: ({ id, caseNumber }) => <Link to={`${deliveryPath}/${id}`}>{caseNumber}</Link>,
        },
        { header: say.desk.item, cell: ({ itemName }) => itemName },
        { header: say.desk.applicant, cell: ({ applicantName }) => applicantName },
        { header: say.way, cell: ({ way }) => say.ways[way] },
        {
          header: say.desk.state,
          cell: ({ state }) => <Tag tone={consignmentTones[state]}>{say.states[state]}</Tag>,
        },
        { header: say.desk.since, cell: ({ createdAt }) => <DateText value={createdAt} time /> },
      ]}
    />
  );
}
