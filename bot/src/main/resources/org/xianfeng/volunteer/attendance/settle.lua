-- Ends what a shift has left open for a member: who never came is a no-show, who never checked out has forgotten it.
-- KEYS: activity, attendances, events, then the seats of the shift's posts.
-- ARGV: member, now in ms, activity, shift, ms after the end from which on it may be, 1 if the forgotten stay counts
-- until the shift's end and 0 if not at all. Answers whether anything has changed.
local member = ARGV[1]

local function seated()
    for i = 4, #KEYS do
        if redis.call('ZSCORE', KEYS[i], member) then
            return true
        end
    end
    return false
end

local function keep(type, attendance)
    redis.call('HSET', KEYS[2], member, attendance)
    redis.call('XADD', KEYS[3], '*', 'type', type, 'activity', ARGV[3], 'shift', ARGV[4], 'member', member)
    return 1
end

local shift = 's' .. ARGV[4]
local state, to = unpack(redis.call('HMGET', KEYS[1], 'state', shift .. '.end'))
if not to or state == 'DRAFT' or state == 'CANCELLED' or tonumber(ARGV[2]) < tonumber(to) + tonumber(ARGV[5]) then
    return 0
end
local before = redis.call('HGET', KEYS[2], member)
if not before then
    return seated() and keep('missed', '1 MISSED ') or 0
end
local version, status, stays = string.match(before, '^(%d+) (%u+) (.*)$')
local begun = string.match(stays, '(%d+)%-$')
if begun then
    local left = (ARGV[6] == '1' and tonumber(begun) < tonumber(to)) and to or begun
    return keep('forgot', (tonumber(version) + 1) .. ' FORGOT ' .. stays .. left)
end
if status == 'NORMAL' and stays == '' then
    return seated() and keep('missed', (tonumber(version) + 1) .. ' MISSED ') or 0
end
return 0
