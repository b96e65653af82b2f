/** A call that is refused. The caller learns only the kind; the reason stands in the log. */
export class TurnedAway extends Error {
  readonly status: 400 | 401 | 403 | 429;
  readonly reason: string;
  readonly caller: string | undefined;

  constructor(status: TurnedAway['status'], reason: string, caller?: string) {
    super(reason);
    this.name = 'TurnedAway';
    this.status = status;
    this.reason = reason;
    this.caller = caller;
  }
}

/** The same words for every reason of a kind, so that nobody learns which one it was. */
export const answersTurnedAway = {
  400: { code: 'request-invalid', message: '请求的格式不正确，请对照接口说明修改。' },
  401: { code: 'not-authenticated', message: '没有通过身份验证，请重新取得令牌并签名。' },
  403: { code: 'not-granted', message: '没有相应的共享授权，或者授权不包括这次调用。' },
  429: { code: 'quota-used-up', message: '调用量已经用完，请稍后再试。' },
} as const;
