import {
  DateText,
  type Graph,
  GraphPicture,
  Lanes,
  Panel,
  ProgressSteps,
  Section,
  TaskList,
  Timeline,
} from '../../ui/index.ts';

export function CaseExamples() {
  return (
    <>
      <Section title="任务 TaskList" id="tasks">
        <TaskList
          tasks={[
            { title: '申请人信息', to: '/style-guide#tasks', status: '已完成' },
            {
              title: '经营场所',
              to: '/style-guide#tasks',
              hint: '还有 2 个问题',
              status: '进行中',
              tone: 'info',
            },
            { title: '上传材料', to: '/style-guide#tasks', status: '有错误', tone: 'danger' },
            { title: '核对并提交', status: '暂不能开始' },
          ]}
        />
      </Section>
      <Section title="步骤 ProgressSteps" id="steps">
        <ProgressSteps
          steps={[
            {
              label: '提交申请',
              state: 'done',
              to: '/style-guide#steps',
              detail: <DateText value="2026-11-18" />,
            },
            { label: '受理', state: 'done', detail: <DateText value="2026-11-19" /> },
            { label: '审查', state: 'current', detail: '三个部门同时办理' },
            { label: '决定', state: 'todo' },
            { label: '送达证照', state: 'todo' },
          ]}
        />
      </Section>
      <Section title="并行部门 Lanes" id="lanes">
        <Lanes
          label="同时办理的部门"
          lanes={[
            {
              name: '市市场监督管理局',
              state: '同意',
              tone: 'success',
              started: <DateText value="2026-11-19" />,
              finished: <DateText value="2026-11-21" />,
            },
            {
              name: '市消防救援支队',
              state: '审查中',
              tone: 'info',
              started: <DateText value="2026-11-19" />,
            },
            {
              name: '市生态环境局',
              state: '等待补正',
              tone: 'warning',
              started: <DateText value="2026-11-19" />,
            },
          ]}
        />
      </Section>
      <Section title="经过 Timeline" id="timeline">
        <Timeline
          label="办件经过"
          events={[
            {
              title: '要求补正材料',
              at: <DateText value={new Date('2026-11-20T02:30:00Z')} time />,
              by: '市生态环境局',
              tone: 'warning',
              children: <p>请补充油烟净化设施的检测报告。办理时限自今日起暂停计算。</p>,
            },
            {
              title: '已受理',
              at: <DateText value={new Date('2026-11-19T01:12:00Z')} time />,
              by: '综合窗口',
              tone: 'success',
            },
            {
              title: '提交申请',
              at: <DateText value={new Date('2026-11-18T12:40:00Z')} time />,
              by: '沈知微',
            },
          ]}
        />
      </Section>
      <Section title="图 GraphPicture" id="graph">
        <GraphPicture
          id="example-graph"
          title="开设餐饮店的办理过程"
          description="登记之后三个部门同时审查，都同意后发证。"
          graph={exampleGraph}
        />
      </Section>
      <Section title="回执 Panel" id="panel">
        <Panel title="申请已提交" level="h3" reference={{ label: '办件编号', value: 'YX-2026-000123' }}>
          <p>我们会在 5 个工作日内决定是否受理，并用短信通知您。</p>
        </Panel>
      </Section>
    </>
  );
}

const exampleGraph: Graph = {
  nodes: [
    { id: 'start', label: '提交申请', shape: 'pill', tone: 'success', status: '11月18日' },
    {
      id: 'licence',
      label: '营业执照',
      shape: 'note',
      caption: '由数据取得',
      tone: 'success',
    },
    { id: 'accept', label: '受理', status: '已完成', tone: 'success' },
    { id: 'food', label: '食品经营条件审查', caption: '市场监督管理局', status: '已完成', tone: 'success' },
    {
      id: 'fire',
      label: '公众聚集场所消防安全检查',
      caption: '消防救援支队',
      status: '进行中，还有 2 个工作日',
      tone: 'info',
      isCurrent: true,
    },
    { id: 'smoke', label: '油烟排放审查', caption: '生态环境局', status: '等待补正', tone: 'warning' },
    { id: 'join', label: '各部门都已作出意见', shape: 'dot' },
    { id: 'decide', label: '是否准予许可？', shape: 'hexagon', isFaint: true },
    { id: 'issue', label: '制证、送达', shape: 'pill', isFaint: true, to: '/style-guide#graph' },
    { id: 'refuse', label: '不予许可决定', isFaint: true },
  ],
  edges: [
    { from: 'start', to: 'accept', tone: 'success' },
    { from: 'licence', to: 'accept', label: '作为材料', line: 'dashed', tone: 'success' },
    { from: 'accept', to: 'food', tone: 'success' },
    { from: 'accept', to: 'fire', tone: 'success' },
    { from: 'accept', to: 'smoke', tone: 'success' },
    { from: 'food', to: 'join', tone: 'success' },
    { from: 'fire', to: 'join' },
    { from: 'smoke', to: 'join' },
    { from: 'join', to: 'decide' },
    { from: 'decide', to: 'issue', label: '准予' },
    { from: 'decide', to: 'refuse', label: '不予' },
  ],
};
