-- Tells the pauses under way. KEYS: the pauses. Answers in ms that of all, that of the bulk lane, how many chats pause,
-- and the longest of theirs.
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)

local function left(who)
    local till = redis.call('ZSCORE', KEYS[1], who)
    return till and math.max(0, tonumber(till) - now) or 0
end

local all, bulk = left(':all'), left(':bulk')
local chats = redis.call('ZCOUNT', KEYS[1], '(' .. now, '+inf') - (all > 0 and 1 or 0) - (bulk > 0 and 1 or 0)
local longest = 0
for _, who in ipairs(redis.call('ZREVRANGE', KEYS[1], 0, 2)) do
    if who:sub(1, 1) ~= ':' then
        longest = math.max(longest, left(who))
    end
end
return {all, bulk, chats, longest}
