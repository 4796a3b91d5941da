-- Replaces what is known of a member's attendance, and keeps who did that and why.
-- KEYS: activity, attendances, the member's trail, the request's answer, events, then the seats of the shift's posts.
-- ARGV: member, by, now in ms, seconds to keep the answer, activity, shift, ms that it opens before the start,
-- the version that was seen, the new status, the new stays, why, 1 if who has no place is to be noted as well.
-- Answers {outcome, attendance}.
local member, now = ARGV[1], tonumber(ARGV[3])

local function seated()
    for i = 6, #KEYS do
        if redis.call('ZSCORE', KEYS[i], member) then
            return true
        end
    end
    return false
end

local function is_yet_to_come(stays)
    for moment in string.gmatch(stays, '%d+') do
        if tonumber(moment) > now then
            return true
        end
    end
    return false
end

-- Those who came without a place, in a field of their own: the list of places does not have them.
local function note_walk_in()
    local others = redis.call('HGET', KEYS[2], 'walk-ins')
    redis.call('HSET', KEYS[2], 'walk-ins', others and others .. ',' .. member or member)
end

local function decide()
    local shift = 's' .. ARGV[6]
    local state, from = unpack(redis.call('HMGET', KEYS[1], 'state', shift .. '.start'))
    if not state or not from or state == 'DRAFT' then
        return 'UNKNOWN'
    end
    if state == 'CANCELLED' then
        return 'CALLED_OFF'
    end
    local before = redis.call('HGET', KEYS[2], member)
    local walks_in = not before and not seated()
    if walks_in and ARGV[12] ~= '1' then
        return 'NOT_SEATED'
    end
    if now < tonumber(from) - tonumber(ARGV[7]) then
        return 'TOO_EARLY'
    end
    if is_yet_to_come(ARGV[10]) then
        return 'FUTURE'
    end
    before = before or '0 NORMAL '
    local version, _, stays = string.match(before, '^(%d+) (%u+) (.*)$')
    if version ~= ARGV[8] then
        return 'CHANGED'
    end
    if walks_in then
        note_walk_in()
    end
    local came = (ARGV[10] == '' and 0 or 1) - (stays == '' and 0 or 1)
    if came ~= 0 then
        redis.call('HINCRBY', KEYS[2], 'came', came)
    end
    local after = (tonumber(version) + 1) .. ' ' .. ARGV[9] .. ' ' .. ARGV[10]
    redis.call('HSET', KEYS[2], member, after)
    redis.call('RPUSH', KEYS[3], table.concat({ARGV[3], ARGV[2], before, after, ARGV[11]}, '|'))
    redis.call('XADD', KEYS[5], '*', 'type', 'corrected', 'activity', ARGV[5], 'shift', ARGV[6], 'member', member,
        'by', ARGV[2], 'why', ARGV[11])
    return 'DONE'
end

local outcome = redis.call('GET', KEYS[4])
if not outcome then
    outcome = decide()
    redis.call('SET', KEYS[4], outcome, 'EX', ARGV[4])
end
return {outcome, redis.call('HGET', KEYS[2], member) or '0 NORMAL '}
