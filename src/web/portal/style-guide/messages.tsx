import {
  ButtonLink,
  Details,
  EmptyState,
  ErrorSummary,
  InsetText,
  Notice,
  PageHeading,
  Section,
  Tag,
  Warning,
} from '../../ui/index.ts';

export function MessageExamples() {
  return (
    <>
      <Section title="页面标题 PageHeading" id="page-headings">
        <div>
          <PageHeading
            caption="食品经营许可 · 第 2 步，共 5 步"
            lead="填写要开办的经营场所。填过的内容会自动保存。"
            aside={<Tag tone="info">草稿</Tag>}
            level="h3"
          >
            经营场所
          </PageHeading>
        </div>
      </Section>
      <Section title="提示 ErrorSummary Notice Warning" id="notices">
        <ErrorSummary
          focus={false}
          problems={[
            { field: 'identity-number', message: '公民身份号码应为 18 位，现在是 17 位' },
            { field: 'has-kitchen', message: '请选择是否设有厨房' },
            { message: '上传的文件总大小超过 50 MB' },
          ]}
        />
        <Notice title="正在审查您的申请">
          <p>承诺在 2026年11月27日 前作出决定。</p>
        </Notice>
        <Notice tone="success" title="已保存" status>
          <p>您可以随时回来继续填写。</p>
        </Notice>
        <Notice tone="warning" title="请在 2026年12月2日 前补正材料">
          <p>
            逾期未补正的，申请将终止。<a href="#notices">查看需要补正的 2 项内容</a>
          </p>
        </Notice>
        <Notice tone="danger" title="证照已被撤销">
          <p>该证照自 2026年10月8日 起失效。</p>
        </Notice>
        <InsetText>听证、检验、检测、检疫、鉴定和专家评审所需时间不计算在办理期限内。</InsetText>
        <Warning>提供虚假材料的，一年内不得再次申请该许可。</Warning>
      </Section>
      <Section title="展开与空白 Details EmptyState" id="details">
        <Details summary="没有房屋租赁合同怎么办？">
          <p>可以提交产权人出具的同意使用证明，或者到窗口申请告知承诺办理。</p>
        </Details>
        <Details summary="可以请别人代办吗？" open>
          <p>可以。代办人需要上传授权委托书，并出示本人身份证件。</p>
        </Details>
        <EmptyState
          title="还没有办件"
          icon="document"
          action={<ButtonLink to="/">查找要办的事项</ButtonLink>}
        >
          <p>提交申请后，可以在这里查看进度、补正材料和领取证照。</p>
        </EmptyState>
      </Section>
    </>
  );
}
