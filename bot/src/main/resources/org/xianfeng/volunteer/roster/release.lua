-- Releases holds, each unless it is of a later sign-up. KEYS: pending ones, then of each its member's holds.
-- ARGV: of each its member, post, generation.
for i = 2, #KEYS do
    local member, post, generation = ARGV[3 * i - 5], ARGV[3 * i - 4], ARGV[3 * i - 3]
    local hold = redis.call('HGET', KEYS[i], post)
    if hold and string.match(hold, '(%d+)$') == generation then
        redis.call('HDEL', KEYS[i], post)
    end
    redis.call('ZREM', KEYS[1], generation .. ' ' .. post .. ' ' .. member)
end
