import { textIn } from '../../../../kernel/messages.ts';
import {
  Button,
  ButtonLink,
  CheckboxGroup,
  ErrorSummary,
  Form,
  PageHeading,
  Panel,
  Select,
  TextField,
  useLocale,
  useMessages,
} from '../../../../web/ui/index.ts';
import type { Appointment } from '../../commands/appoint-official.ts';
import type { FormProblems } from '../../portal/form-problems.ts';
import { Role, roleNames } from '../../role.ts';
import { managementWords } from './management-words.ts';

export interface AppointPageProps {
  problems: FormProblems;
  typed?: Appointment | undefined;
  agencies: readonly { value: string; label: string }[];
}

export function AppointPage({ problems, typed, agencies }: AppointPageProps) {
  const words = useMessages(managementWords);
  const locale = useLocale();
  return (
    <>
      <ErrorSummary problems={problems.summary} />
      <PageHeading caption={words.title}>{words.appointTitle}</PageHeading>
      <Form action="/workbench/accounts/new">
        <TextField
          name="name"
          label={words.name}
          value={typed?.name}
          error={problems.at('name')}
          width={18}
          autoComplete="off"
        />
        <TextField
          name="login"
          label={words.newLogin}
          hint={words.newLoginHint}
          value={typed?.login}
          error={problems.at('login')}
          width={24}
          autoComplete="off"
        />
        <Select
          name="agency"
          label={words.agency}
          options={agencies}
          value={typed?.agency}
          error={problems.at('agency')}
        />
        <CheckboxGroup
          name="roles"
          label={words.roles}
          hint={words.rolesHint}
          error={problems.at('roles')}
          values={typed?.roles}
          options={Role.options.map((role) => ({ value: role, label: textIn(roleNames[role], locale) }))}
        />
        <TextField
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          value={typed?.reason}
          error={problems.at('reason')}
          maxLength={200}
        />
        <Button>{words.appoint}</Button>
      </Form>
    </>
  );
}

/** The one moment in which a temporary password can be read. */
export function TemporaryPasswordPage({ password, back }: { password: string; back: string }) {
  const words = useMessages(managementWords);
  return (
    <>
      <Panel title={words.passwordTitle} reference={{ label: '', value: password }}>
        <p>{words.passwordText}</p>
      </Panel>
      <ButtonLink to={back} kind="secondary">
        {words.back}
      </ButtonLink>
    </>
  );
}
