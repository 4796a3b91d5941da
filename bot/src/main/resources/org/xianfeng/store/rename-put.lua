-- Adds to a key what is not there yet. KEYS: the key. ARGV: until when it is kept in ms from now, negative for always;
-- the type, then what is to be added: of a hash fields and values, of a sorted set members and scores by turns.
local key, left, type = KEYS[1], tonumber(ARGV[1]), ARGV[2]
local was = redis.call('EXISTS', key) == 1
local before = redis.call('PTTL', key)

for i = 3, #ARGV, (type == 'hash' or type == 'zset') and 2 or 1 do
    if type == 'string' then
        redis.call('SET', key, ARGV[i], 'NX')
    elseif type == 'set' then
        redis.call('SADD', key, ARGV[i])
    elseif type == 'hash' then
        redis.call('HSETNX', key, ARGV[i], ARGV[i + 1])
    else
        redis.call('ZADD', key, 'NX', ARGV[i + 1], ARGV[i])
    end
end
-- as long as the longer of both is kept
if left > 0 and (not was or (before > 0 and left > before)) then
    redis.call('PEXPIRE', key, left)
elseif left < 0 and before > 0 then
    redis.call('PERSIST', key)
end
return 1
