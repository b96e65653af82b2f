import { Button, Form, Section, TextField, useMessages } from '../../../web/ui/index.ts';
import { accountWords } from './account-words.ts';
import type { FormProblems } from './form-problems.ts';

interface AccountFormProps {
  base: string;
  problems: FormProblems;
}

export function ContactForm({
  base,
  problems,
  typed,
}: AccountFormProps & { typed: { email: string; address: string } }) {
  const words = useMessages(accountWords);
  return (
    <Section title={words.contact} id="contact">
      <Form action={`${base}/contact`}>
        <TextField
          name="email"
          type="email"
          label={words.email}
          value={typed.email}
          error={problems.at('email')}
          autoComplete="email"
          optional
          width={24}
        />
        <TextField
          name="address"
          label={words.address}
          value={typed.address}
          error={problems.at('address')}
          autoComplete="street-address"
          optional
        />
        <Button kind="secondary">{words.save}</Button>
      </Form>
    </Section>
  );
}

export function PasswordForm({ base, problems }: AccountFormProps) {
  const words = useMessages(accountWords);
  const field = (name: 'current' | 'password' | 'again') => (
    <TextField
      name={name}
      type="password"
      label={words[name]}
      hint={name === 'password' ? words.passwordHint : undefined}
      error={problems.at(name)}
      autoComplete={name === 'current' ? 'current-password' : 'new-password'}
      width={24}
    />
  );
  return (
    <Section title={words.passwordTitle} id="change-password">
      <Form action={`${base}/password`}>
        {field('current')}
        {field('password')}
        {field('again')}
        <Button kind="secondary">{words.change}</Button>
      </Form>
    </Section>
  );
}
