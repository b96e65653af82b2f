import { PageHeading } from '../ui/index.ts';
import { ActionExamples } from './style-guide/actions.tsx';
import { CaseExamples } from './style-guide/case.tsx';
import { FieldExamples } from './style-guide/fields.tsx';
import { FoundationExamples } from './style-guide/foundations.tsx';
import { ListExamples } from './style-guide/lists.tsx';
import { MessageExamples } from './style-guide/messages.tsx';
import { NavigationExamples } from './style-guide/navigation.tsx';

/** Every component in every state, rendered by the components themselves. */
export function StyleGuidePage() {
  return (
    <div lang="zh-CN">
      <PageHeading caption="设计系统" lead="每个组件在每种状态下的样子。示例中的人物、机构和编号均为虚构。">
        组件样式一览
      </PageHeading>
      <FoundationExamples />
      <ActionExamples />
      <FieldExamples />
      <MessageExamples />
      <ListExamples />
      <CaseExamples />
      <NavigationExamples />
    </div>
  );
}
