-- Gives up a place or a position in the queue, and promotes the first in the queue to a place that is free by that.
-- KEYS: activity, seats, waiting, the request's answer, events. ARGV: member, now in ms, seconds to keep the answer, activity,
-- post, and which fields are its start and places.
-- Answers the outcome.
local function promote(places)
    while redis.call('ZCARD', KEYS[2]) < places do
        local first = redis.call('ZPOPMIN', KEYS[3])
        if #first == 0 then
            return
        end
        redis.call('ZADD', KEYS[2], first[2], first[1])
        redis.call('XADD', KEYS[5], '*', 'type', 'promoted', 'activity', ARGV[4], 'post', ARGV[5], 'member', first[1])
    end
end

local function decide()
    local state, start, places = unpack(redis.call('HMGET', KEYS[1], 'state', ARGV[6], ARGV[7]))
    if not state then
        return 'unknown'
    end
    if tonumber(ARGV[2]) >= tonumber(start) then
        return 'begun'
    end
    local seated = redis.call('ZREM', KEYS[2], ARGV[1]) == 1
    if not seated and redis.call('ZREM', KEYS[3], ARGV[1]) == 0 then
        return 'not_in'
    end
    redis.call('XADD', KEYS[5], '*', 'type', 'withdrew', 'activity', ARGV[4], 'post', ARGV[5], 'member', ARGV[1])
    if seated and state == 'OPEN' then
        promote(tonumber(places))
    end
    return 'withdrawn'
end

local outcome = redis.call('GET', KEYS[4])
if not outcome then
    outcome = decide()
    redis.call('SET', KEYS[4], outcome, 'EX', ARGV[3])
end
return outcome
