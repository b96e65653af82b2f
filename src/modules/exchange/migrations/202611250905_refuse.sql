create function exchange.refuse(reason text) returns void language plpgsql as $$
begin
  raise exception using errcode = 'TB403', message = reason;
end
$$;
comment on function exchange.refuse is 'ends the statement that lets a call in, so that it leaves nothing behind';
grant execute on function exchange.refuse to tongban_app;
