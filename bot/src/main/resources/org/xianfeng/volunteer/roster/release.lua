-- Releases a hold, unless it is of a later sign-up. KEYS: the member's holds, pending ones. ARGV: member, post, generation.
local hold = redis.call('HGET', KEYS[1], ARGV[2])
if hold and string.match(hold, '(%d+)$') == ARGV[3] then
    redis.call('HDEL', KEYS[1], ARGV[2])
end
redis.call('ZREM', KEYS[2], ARGV[3] .. ' ' .. ARGV[2] .. ' ' .. ARGV[1])
