-- Moves a broadcast from one state to another.
-- KEYS: the request's answer, the broadcast, its trail, the numbers of its rows by state, its rows, those of whom
-- nobody knows, the prefix of the sets of those to be sent to again.
-- ARGV: seconds to keep the answer or 0, the step, who, the trail's entry, then what the step needs.
-- Answers the outcome.
local step, who = ARGV[2], ARGV[3]
local state = redis.call('HGET', KEYS[2], 'state')

local FROM = {
    Rewrite = {DRAFT = true}, Discard = {DRAFT = true}, Submit = {DRAFT = true}, Approve = {AWAITING_APPROVAL = true}, SendBack = {AWAITING_APPROVAL = true},
    AwaitApproval = {SCHEDULED = true}, Start = {SCHEDULED = true}, Pause = {RUNNING = true}, Resume = {PAUSED = true},
    Cancel = {DRAFT = true, AWAITING_APPROVAL = true, SCHEDULED = true, RUNNING = true, PAUSED = true},
    SendRest = {CANCELLED = true}, SendUnknown = {DONE = true, PAUSED = true, CANCELLED = true, RUNNING = true},
    Finish = {RUNNING = true, RETRACTING = true, CORRECTING = true},
    Retract = {PAUSED = true, CANCELLED = true, DONE = true, RETRACTED = true},
    Correct = {PAUSED = true, CANCELLED = true, DONE = true}}
FROM.CloseAnswers = {RUNNING = true, PAUSED = true, CANCELLED = true, DONE = true}
FROM.ProposeCorrection, FROM.ApproveCorrection = FROM.Correct, FROM.Correct
local TO = {Rewrite = 'DRAFT', Discard = 'CANCELLED', AwaitApproval = 'AWAITING_APPROVAL', Approve = 'SCHEDULED', SendBack = 'DRAFT', Start = 'RUNNING', Pause = 'PAUSED', Resume = 'RUNNING',
    Cancel = 'CANCELLED', SendRest = 'RUNNING', SendUnknown = 'RUNNING', Retract = 'RETRACTING',
    Correct = 'CORRECTING', ApproveCorrection = 'CORRECTING', ProposeCorrection = state,
    CloseAnswers = state}

-- While it is sent again to those of whom nobody knows, the rest is held.
local held = redis.call('HEXISTS', KEYS[2], 'held') == 1

local function left(letter)
    return tonumber(redis.call('HGET', KEYS[4], letter) or '0')
end

local function refusal()
    if not state then
        return 'UNKNOWN'
    end
    if not FROM[step][state] then
        return 'WRONG_STATE'
    end
    if step == 'ApproveCorrection' and redis.call('HEXISTS', KEYS[2], 'proposal') == 0 then
        return 'WRONG_STATE'
    end
    local own = {Approve = 'author', ApproveCorrection = 'proposer'}
    if own[step] and redis.call('HGET', KEYS[2], own[step]) == who then
        return 'OWN'
    end
    -- one that never began has nobody yet
    if step == 'SendRest' and redis.call('HEXISTS', KEYS[2], 'began') == 0 then
        return 'WRONG_STATE'
    end
    if step == 'Finish' and state == 'RUNNING' and (left('G') > 0 or left(held and 'again' or 'P') > 0
        or not held and redis.call('HGET', KEYS[2], 'expanded') ~= '1') then
        return 'WRONG_STATE'
    end
    -- what is still being sent may have to be sent later, and is not to be taken for one of these then
    if step == 'SendUnknown' and (left('U') == 0 or state ~= 'RUNNING' and left('G') > 0) then
        return 'WRONG_STATE'
    end
end

local function send_unknown()
    local chats = redis.call('SMEMBERS', KEYS[6])
    table.sort(chats)
    for _, chat in ipairs(chats) do
        local row = redis.call('HGET', KEYS[5], chat)
        if row and row:sub(1, 1) == 'U' then
            local branch = row:match('^U|(%d+)|')
            redis.call('HSET', KEYS[5], chat, 'P|' .. branch .. '||')
            redis.call('HINCRBY', KEYS[4], 'U:' .. branch, -1)
            redis.call('HINCRBY', KEYS[4], 'P:' .. branch, 1)
            redis.call('HINCRBY', KEYS[4], 'U', -1)
            redis.call('HINCRBY', KEYS[4], 'P', 1)
            redis.call('HINCRBY', KEYS[4], 'again', 1)
            redis.call('ZADD', KEYS[7] .. chat:match('^[^:]+'), 0, chat)
        end
    end
    redis.call('DEL', KEYS[6])
end

local function after_finish()
    return state == 'RETRACTING' and 'RETRACTED' or redis.call('HGET', KEYS[2], 'before') or 'DONE'
end

local answer = ARGV[1] ~= '0' and redis.call('GET', KEYS[1])
if answer then
    return answer
end
answer = refusal()
if not answer then
    answer = 'DONE'
    local to = TO[step] or after_finish()
    if step == 'Submit' then
        to = ARGV[6] == '1' and 'AWAITING_APPROVAL' or 'SCHEDULED'
        redis.call('HSET', KEYS[2], 'at', ARGV[5])
        redis.call('HDEL', KEYS[2], 'approved')
    elseif step == 'Rewrite' then
        redis.call('HSET', KEYS[2], 'content', ARGV[5], 'audience', ARGV[6])
    elseif step == 'Approve' then
        redis.call('HSET', KEYS[2], 'approved', 1)
    elseif step == 'ProposeCorrection' then
        redis.call('HSET', KEYS[2], 'proposal', ARGV[5], 'proposer', who)
    elseif step == 'Start' then
        redis.call('HSETNX', KEYS[2], 'began', ARGV[5])
    elseif to == 'CORRECTING' then
        local content = step == 'Correct' and ARGV[5] or redis.call('HGET', KEYS[2], 'proposal')
        redis.call('HSET', KEYS[2], 'content', content)
        redis.call('HDEL', KEYS[2], 'proposal', 'proposer')
    end
    -- what it comes back to, with its reason, when this is done
    local side = to == 'CORRECTING' or step == 'SendUnknown' and state ~= 'RUNNING'
    if side then
        redis.call('HSET', KEYS[2], 'before', state)
    elseif step ~= 'SendUnknown' and step ~= 'CloseAnswers' then
        redis.call('HDEL', KEYS[2], 'before', 'held')
    end
    if step == 'SendUnknown' then
        if side then
            redis.call('HSET', KEYS[2], 'held', 1)
        end
        send_unknown()
    end
    if step == 'Pause' or step == 'SendBack' then
        redis.call('HSET', KEYS[2], 'reason', ARGV[5])
    elseif not side and to ~= 'PAUSED' then
        redis.call('HDEL', KEYS[2], 'reason')
    end
    if step == 'CloseAnswers' then
        redis.call('HSET', KEYS[2], 'closed', 1)
    elseif to == 'RUNNING' then
        redis.call('HSET', KEYS[2], 'tried', 0, 'erred', 0)
    elseif to == 'RETRACTING' or to == 'CORRECTING' then
        redis.call('HDEL', KEYS[2], 'queued')
    end
    redis.call('HSET', KEYS[2], 'state', to)
    redis.call('RPUSH', KEYS[3], ARGV[4])
end
if ARGV[1] ~= '0' then
    redis.call('SET', KEYS[1], answer, 'EX', ARGV[1])
end
return answer
