-- Uses an invitation up once for a person: 1 if it lets them in, 0 if it does not (any more).
-- KEYS: the invitation, who has used it
-- ARGV: the person, the time in milliseconds
local limit = redis.call('HMGET', KEYS[1], 'uses', 'until')
if not limit[1] or tonumber(limit[2]) <= tonumber(ARGV[2]) then
  return 0
end
if redis.call('SISMEMBER', KEYS[2], ARGV[1]) == 1 then
  return 1
end
if redis.call('SCARD', KEYS[2]) >= tonumber(limit[1]) then
  return 0
end
redis.call('SADD', KEYS[2], ARGV[1])
redis.call('PEXPIREAT', KEYS[2], limit[2])
return 1
