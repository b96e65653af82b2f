import { conflict, invalid, type Refusal } from '../../../kernel/refusal.ts';

export function providerUnreachable(): Refusal {
  return invalid('provider-unreachable', {
    zh: '身份认证平台暂时没有应答，您的登录没有完成。请稍后再试，或者用本网站的账号和密码登录。',
    en: 'The identity provider does not answer, so you are not signed in. Try again later, or sign in with your account here.',
  });
}

export function providerDenied(): Refusal {
  return invalid('provider-denied', {
    zh: '您在身份认证平台没有同意登录，或者取消了登录。需要时请重新开始。',
    en: 'You cancelled at the identity provider. Start again when you want to.',
  });
}

/** One sentence for everything that does not fit: who forges learns nothing from it. */
export function providerRefused(): Refusal {
  return invalid('provider-refused', {
    zh: '没有通过安全校验，您的登录没有完成。页面可能打开太久、被重复使用，或者不是从这个浏览器开始的。请重新开始登录；多次出现的，请用本网站的账号登录，并告诉政务服务热线。',
    en: 'The answer did not pass our checks, so you are not signed in. The page may have been open too long, used twice, or begun in another browser. Start again; if it happens again, sign in with your account here and tell the hotline.',
  });
}

export function arrivalExpired(): Refusal {
  return conflict('arrival-expired', {
    zh: '等待时间过长，请重新从登录页选择身份认证平台。',
    en: 'This took too long. Choose the identity provider on the sign-in page again.',
  });
}
