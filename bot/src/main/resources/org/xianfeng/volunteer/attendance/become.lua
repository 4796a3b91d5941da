-- Has a member's attendance of a shift be another's, who is the same person. Of two the one of who came stays, then the
-- longer one; it counts as a later version than both. KEYS: attendances, the member's trail, the other's trail.
-- ARGV: member, other. Answers 1 if something was moved.
local from, into = ARGV[1], ARGV[2]

local function length(stays)
    local sum = 0
    for begun, left in string.gmatch(stays, '(%d+)%-(%d*)') do
        sum = sum + (left ~= '' and tonumber(left) - tonumber(begun) or 0)
    end
    return sum
end

local function read(who)
    local written = redis.call('HGET', KEYS[1], who)
    if not written then
        return nil
    end
    local version, status, stays = string.match(written, '^(%d+) (%u+) (.*)$')
    return {written = written, version = tonumber(version), status = status, stays = stays}
end

local function merge(mine, theirs)
    if mine.stays ~= '' and theirs.stays ~= '' then
        redis.call('HINCRBY', KEYS[1], 'came', -1)
    end
    local better = (mine.stays ~= '') and (theirs.stays == '' or length(mine.stays) > length(theirs.stays))
        or (mine.stays == '' and theirs.stays == '' and theirs.status == 'MISSED' and mine.status ~= 'MISSED')
    local best = better and mine or theirs
    return math.max(mine.version, theirs.version) + 1 .. ' ' .. best.status .. ' ' .. best.stays
end

local function walk_in()
    local others = redis.call('HGET', KEYS[1], 'walk-ins')
    if not others then
        return
    end
    local all, seen = {}, {}
    for who in string.gmatch(others, '[^,]+') do
        who = who == from and into or who
        if not seen[who] then
            seen[who] = true
            all[#all + 1] = who
        end
    end
    redis.call('HSET', KEYS[1], 'walk-ins', table.concat(all, ','))
end

local mine, theirs = read(from), read(into)
local trail = redis.call('LRANGE', KEYS[2], 0, -1)
if not mine and #trail == 0 then
    return 0
end
if mine then
    redis.call('HSET', KEYS[1], into, theirs and merge(mine, theirs) or mine.written)
    redis.call('HDEL', KEYS[1], from)
    walk_in()
end
for _, entry in ipairs(trail) do
    redis.call('RPUSH', KEYS[3], entry)
end
redis.call('DEL', KEYS[2])
return 1
