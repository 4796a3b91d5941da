-- Takes a place or a position in the queue.
-- KEYS: activity, seats, waiting, the request's answer, events. ARGV: member, now in ms, seconds to keep the answer, activity,
-- post, and which fields are its start and places.
-- Answers the outcome.
local function decide()
    local state, start, places = unpack(redis.call('HMGET', KEYS[1], 'state', ARGV[6], ARGV[7]))
    if not state then
        return 'unknown'
    end
    if redis.call('ZSCORE', KEYS[2], ARGV[1]) then
        return 'seated'
    end
    local rank = redis.call('ZRANK', KEYS[3], ARGV[1])
    if rank then
        return 'waiting:' .. (rank + 1)
    end
    if state ~= 'OPEN' then
        return 'not_open'
    end
    if tonumber(ARGV[2]) >= tonumber(start) then
        return 'begun'
    end
    local queue = redis.call('ZCARD', KEYS[3])
    local free = redis.call('ZCARD', KEYS[2]) < tonumber(places)
    local sequence = redis.call('HINCRBY', KEYS[1], 'sequence', 1)
    local what = 'seated'
    if free and queue == 0 then
        redis.call('ZADD', KEYS[2], sequence, ARGV[1])
    else
        redis.call('ZADD', KEYS[3], sequence, ARGV[1])
        what = 'waiting:' .. (queue + 1)
    end
    redis.call('XADD', KEYS[5], '*', 'type', 'signed-up', 'activity', ARGV[4], 'post', ARGV[5], 'member', ARGV[1])
    return what
end

local outcome = redis.call('GET', KEYS[4])
if not outcome then
    outcome = decide()
    redis.call('SET', KEYS[4], outcome, 'EX', ARGV[3])
end
return outcome
