import { defineMessages } from '../../../kernel/messages.ts';

export const confirmWords = defineMessages({
  zh: {
    title: '请再次确认是您本人',
    lead: '接下来的操作涉及账号安全或者他人权限。为防止别人趁您离开时操作，请再确认一次；10分钟内不再询问。',
    lost: '您填写的内容已经保留，确认后继续提交即可。',
    password: '密码',
    code: '动态口令或恢复码',
    codeHint: '没有启用动态口令的不用填写',
    submit: '确认',
    passkey: '用通行密钥确认',
    passkeyFailed: '没有通过验证，请重试，或用密码确认。',
  },
  en: {
    title: 'Confirm that it is you',
    lead: 'What comes next concerns the security of your account or the powers of others. Confirm once more, in case somebody else sits at your desk; you are not asked again for 10 minutes.',
    lost: 'What you typed is kept; confirm and send it again.',
    password: 'Password',
    code: 'Code or recovery code',
    codeHint: 'Leave empty if you have not set up codes',
    submit: 'Confirm',
    passkey: 'Confirm with a passkey',
    passkeyFailed: 'It could not be verified. Try again, or use your password.',
  },
});
