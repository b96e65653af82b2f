import {
  CheckAnswers,
  type Column,
  DateText,
  DefinitionGrid,
  FilterLinks,
  KeyFigures,
  Pagination,
  Section,
  SummaryList,
  Table,
  Tag,
  type Tone,
} from '../../ui/index.ts';

interface Row {
  number: string;
  item: string;
  applicant: string;
  state: string;
  tone: Tone;
  due: string;
  days: number;
}

const rows: readonly Row[] = [
  {
    number: 'YX-2026-000123',
    item: '食品经营许可',
    applicant: '云溪小满餐饮有限公司',
    state: '审查中',
    tone: 'info',
    due: '2026-11-27',
    days: 3,
  },
  {
    number: 'YX-2026-000119',
    item: '公共场所卫生许可',
    applicant: '陆清和',
    state: '待补正',
    tone: 'warning',
    due: '2026-12-02',
    days: 8,
  },
  {
    number: 'YX-2026-000098',
    item: '占用、挖掘城市道路审批',
    applicant: '云溪城市水务有限公司',
    state: '已超期',
    tone: 'danger',
    due: '2026-11-19',
    days: -1,
  },
];

const columns: readonly Column<Row>[] = [
  { header: '办件编号', cell: (row) => <a href="#tables">{row.number}</a>, rowHeader: true },
  { header: '事项', cell: (row) => row.item },
  { header: '申请人', cell: (row) => row.applicant },
  { header: '状态', cell: (row) => <Tag tone={row.tone}>{row.state}</Tag> },
  {
    header: '承诺日期',
    cell: (row) => <DateText value={row.due} />,
    sort: { to: '/style-guide?sort=-due', direction: 'ascending' },
  },
  { header: '剩余工作日', cell: (row) => row.days, numeric: true, sort: { to: '/style-guide?sort=days' } },
];

export function ListExamples() {
  return (
    <>
      <Section title="汇总 SummaryList CheckAnswers DefinitionGrid" id="summaries">
        <CheckAnswers
          sections={[
            {
              title: '申请人',
              rows: [
                { key: '姓名', value: '沈知微', change: { to: '/style-guide#full-name' } },
                {
                  key: '联系地址',
                  value: '云溪市临溪区溪源路 18 号 3 幢 1 单元 502 室',
                  change: { to: '/style-guide#street' },
                },
                { key: '手机号码', value: '未填写', change: { to: '/style-guide#phone', label: '填写' } },
              ],
            },
          ]}
        />
        <SummaryList
          plain
          rows={[
            { key: '办理地点', value: '市政务服务中心二楼 B12 窗口' },
            { key: '咨询电话', value: '0000-12345' },
          ]}
        />
        <DefinitionGrid
          definitions={[
            { term: '事项类型', value: '行政许可' },
            { term: '法定期限', value: '20 个工作日' },
            { term: '承诺期限', value: '5 个工作日' },
            { term: '收费', value: '不收费' },
            { term: '实施机关', value: '云溪市市场监督管理局' },
            { term: '设定依据', value: '《中华人民共和国食品安全法》第三十五条', wide: true },
          ]}
        />
      </Section>
      <Section title="数字 KeyFigures" id="figures">
        <KeyFigures
          figures={[
            { label: '本月收件', value: '1,204', unit: '件', note: '比上月多 86 件' },
            { label: '平均用时', value: '3.2', unit: '个工作日' },
            { label: '按期办结', value: '99.6', unit: '%' },
          ]}
        />
      </Section>
      <Section title="表格 Table Pagination" id="tables">
        <Table caption="我的待办" columns={columns} rows={rows} rowKey={(row) => row.number} dense />
        <Pagination
          previous="/style-guide?before=1"
          next="/style-guide?after=3"
          summary="第 21–23 件，共 1,204 件"
        />
        <Table
          caption="办理费用"
          rows={[
            { name: '工本费', amount: '10.00' },
            { name: '检测费', amount: '1,200.00' },
          ]}
          rowKey={(row) => row.name}
          columns={[
            { header: '项目', cell: (row) => row.name, rowHeader: true },
            { header: '金额（元）', cell: (row) => row.amount, numeric: true },
          ]}
        />
      </Section>
      <Section title="筛选 FilterLinks" id="filters">
        <FilterLinks
          label="筛选事项"
          clear="/style-guide"
          groups={[
            {
              title: '服务对象',
              options: [
                { label: '个人', to: '/style-guide?for=person', count: 128 },
                { label: '企业', to: '/style-guide', count: 342, selected: true },
              ],
            },
            {
              title: '办理方式',
              options: [
                { label: '全程网办', to: '/style-guide?way=online', count: 96 },
                { label: '到窗口一次', to: '/style-guide?way=once', count: 40 },
              ],
            },
          ]}
        />
      </Section>
    </>
  );
}
