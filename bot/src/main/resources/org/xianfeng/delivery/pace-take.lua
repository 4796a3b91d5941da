-- Asks for leave to send a message: its lane and its chat must both have it to give, or neither gives anything. Each
-- bucket is the one moment at which it will be full again (GCRA). The clock is the server's, the same for all instances.
-- KEYS: the pauses, the bucket of the bulk lane, the bucket of the chat.
-- ARGV: the chat, 1 if bulk, then in µs: interval and tolerance of the bulk lane, interval and tolerance of the chat,
-- tolerance of the chat for this message.
-- Answers {0} to go, {1, ms} where the chat has to wait, {2, ms} where the lane has.
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]

local function paused(who)
    local till = redis.call('ZSCORE', KEYS[1], who)
    return till and tonumber(till) * 1000 - now or 0
end

-- When the bucket will be full again; never later than it can be, or a clock set back would empty it for as long.
local function full(key, interval, tolerance)
    local at = tonumber(redis.call('GET', key) or now)
    return math.max(now, math.min(at, now + tolerance + interval))
end

local function put(key, at)
    redis.call('SET', key, string.format('%.0f', at), 'PX', math.ceil((at - now) / 1000) + 1000)
end

local function held(by, micros)
    return {by, math.ceil(micros / 1000)}
end

local bulk = ARGV[2] == '1'
local lane = paused(':all')
if bulk then
    lane = math.max(lane, paused(':bulk'))
end
if lane > 0 then
    return held(2, lane)
end
local pause = paused(ARGV[1])
if pause > 0 then
    return held(1, pause)
end
local chat = full(KEYS[3], tonumber(ARGV[5]), tonumber(ARGV[6]))
local chatWaits = chat - now - tonumber(ARGV[7])
if chatWaits > 0 then
    return held(1, chatWaits)
end
if bulk then
    local all = full(KEYS[2], tonumber(ARGV[3]), tonumber(ARGV[4]))
    local laneWaits = all - now - tonumber(ARGV[4])
    if laneWaits > 0 then
        return held(2, laneWaits)
    end
    put(KEYS[2], all + tonumber(ARGV[3]))
end
put(KEYS[3], chat + tonumber(ARGV[5]))
return {0}
