-- Notes that a member is there from a moment on, which may be a little past.
-- KEYS: activity, attendances, the member's trail, the request's answer, events, then the seats of the shift's posts.
-- ARGV: member, by, the moment in ms, seconds to keep the answer, activity, shift, ms that it opens before the start,
-- ms that it closes after the end, most stays a day, first ms of the day. Answers {outcome, attendance}.
local member, by, now = ARGV[1], ARGV[2], tonumber(ARGV[3])

local function seated()
    for i = 6, #KEYS do
        if redis.call('ZSCORE', KEYS[i], member) then
            return true
        end
    end
    return false
end

local function staysToday(stays)
    local count = 0
    for begun in string.gmatch(stays, '(%d+)%-') do
        if tonumber(begun) >= tonumber(ARGV[10]) then
            count = count + 1
        end
    end
    return count
end

local function decide()
    local shift = 's' .. ARGV[6]
    local state, from, to = unpack(redis.call('HMGET', KEYS[1], 'state', shift .. '.start', shift .. '.end'))
    if not state or not from or state == 'DRAFT' then
        return 'UNKNOWN'
    end
    if state == 'CANCELLED' then
        return 'CALLED_OFF'
    end
    local before = redis.call('HGET', KEYS[2], member) or '0 NORMAL '
    local version, status, stays = string.match(before, '^(%d+) (%u+) (.*)$')
    if string.sub(stays, -1) == '-' then
        return 'DONE'
    end
    if not seated() then
        return 'NOT_SEATED'
    end
    if status ~= 'NORMAL' then
        return 'SETTLED'
    end
    if now < tonumber(from) - tonumber(ARGV[7]) then
        return 'TOO_EARLY'
    end
    if now > tonumber(to) + tonumber(ARGV[8]) then
        return 'TOO_LATE'
    end
    if staysToday(stays) >= tonumber(ARGV[9]) then
        return 'TOO_OFTEN'
    end
    -- one stay begins after the other, however long the message was on its way
    local left = string.match(stays, '%-(%d+)$')
    local begun = left and now < tonumber(left) and left or ARGV[3]
    if stays == '' then
        redis.call('HINCRBY', KEYS[2], 'came', 1)
    else
        stays = stays .. ','
    end
    local after = (tonumber(version) + 1) .. ' NORMAL ' .. stays .. begun .. '-'
    redis.call('HSET', KEYS[2], member, after)
    if by ~= member then
        redis.call('RPUSH', KEYS[3], table.concat({ARGV[3], by, before, after, ''}, '|'))
    end
    redis.call('XADD', KEYS[5], '*', 'type', 'checked-in', 'activity', ARGV[5], 'shift', ARGV[6], 'member', member,
        'by', by)
    return 'DONE'
end

local outcome = redis.call('GET', KEYS[4])
if not outcome then
    outcome = decide()
    redis.call('SET', KEYS[4], outcome, 'EX', ARGV[4])
end
return {outcome, redis.call('HGET', KEYS[2], member) or '0 NORMAL '}
