-- A post as one member sees it. KEYS: seats, waiting. ARGV: member. Answers {participation, seated, waiting}.
local mine = 'none'
if redis.call('ZSCORE', KEYS[1], ARGV[1]) then
    mine = 'seated'
else
    local rank = redis.call('ZRANK', KEYS[2], ARGV[1])
    if rank then
        mine = 'waiting:' .. (rank + 1)
    end
end
return {mine, redis.call('ZCARD', KEYS[1]), redis.call('ZCARD', KEYS[2])}
