-- An activity as one member sees it. KEYS: activity, seats, waiting. ARGV: member.
-- Answers {participation, seated, waiting, the activity's fields}.
local mine = 'none'
if redis.call('ZSCORE', KEYS[2], ARGV[1]) then
    mine = 'seated'
else
    local rank = redis.call('ZRANK', KEYS[3], ARGV[1])
    if rank then
        mine = 'waiting:' .. (rank + 1)
    end
end
return {mine, redis.call('ZCARD', KEYS[2]), redis.call('ZCARD', KEYS[3]), redis.call('HGETALL', KEYS[1])}
