-- Takes out of a key what was copied from it, as far as it is still the same. KEYS: the key. ARGV: the type, then what
-- was copied: of a hash fields and values, of a sorted set members and scores by turns.
local key, type = KEYS[1], ARGV[1]
for i = 2, #ARGV, (type == 'hash' or type == 'zset') and 2 or 1 do
    if type == 'string' then
        if redis.call('GET', key) == ARGV[i] then
            redis.call('DEL', key)
        end
    elseif type == 'set' then
        redis.call('SREM', key, ARGV[i])
    elseif type == 'hash' then
        if redis.call('HGET', key, ARGV[i]) == ARGV[i + 1] then
            redis.call('HDEL', key, ARGV[i])
        end
    else
        redis.call('ZREM', key, ARGV[i])
    end
end
return 1
