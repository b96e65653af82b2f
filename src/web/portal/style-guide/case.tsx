import { DateText, Lanes, Panel, ProgressSteps, Section, TaskList, Timeline } from '../../ui/index.ts';

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
      <Section title="回执 Panel" id="panel">
        <Panel title="申请已提交" level="h3" reference={{ label: '办件编号', value: 'YX-2026-000123' }}>
          <p>我们会在 5 个工作日内决定是否受理，并用短信通知您。</p>
        </Panel>
      </Section>
    </>
  );
}
