-- Notes that a member leaves now.
-- KEYS: activity, attendances, the member's trail, the request's answer, events.
-- ARGV: member, by, now in ms, seconds to keep the answer, activity, shift, ms that it closes after the end.
-- Answers {outcome, attendance}.
local member, by, now = ARGV[1], ARGV[2], tonumber(ARGV[3])

local function decide()
    local shift = 's' .. ARGV[6]
    local state, to = unpack(redis.call('HMGET', KEYS[1], 'state', shift .. '.end'))
    if not state or not to or state == 'DRAFT' then
        return 'UNKNOWN'
    end
    if state == 'CANCELLED' then
        return 'CALLED_OFF'
    end
    local before = redis.call('HGET', KEYS[2], member)
    if not before then
        return 'NOT_IN'
    end
    local version, status, stays = string.match(before, '^(%d+) (%u+) (.*)$')
    if status ~= 'NORMAL' then
        return 'SETTLED'
    end
    if stays == '' then
        return 'NOT_IN'
    end
    if string.sub(stays, -1) ~= '-' then
        return 'DONE'
    end
    if now > tonumber(to) + tonumber(ARGV[7]) then
        return 'TOO_LATE'
    end
    -- clocks of two instances may differ by a little
    local begun = string.match(stays, '(%d+)%-$')
    local left = now < tonumber(begun) and begun or ARGV[3]
    local after = (tonumber(version) + 1) .. ' NORMAL ' .. stays .. left
    redis.call('HSET', KEYS[2], member, after)
    if by ~= member then
        redis.call('RPUSH', KEYS[3], table.concat({ARGV[3], by, before, after, ''}, '|'))
    end
    redis.call('XADD', KEYS[5], '*', 'type', 'checked-out', 'activity', ARGV[5], 'shift', ARGV[6], 'member', member,
        'by', by)
    return 'DONE'
end

local outcome = redis.call('GET', KEYS[4])
if not outcome then
    outcome = decide()
    redis.call('SET', KEYS[4], outcome, 'EX', ARGV[4])
end
return {outcome, redis.call('HGET', KEYS[2], member) or '0 NORMAL '}
