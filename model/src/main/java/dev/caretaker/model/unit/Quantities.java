package dev.caretaker.model.unit;

import dev.caretaker.model.text.Text;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every quantity Caretaker knows. */
public final class Quantities {
    private static final Map<String, Quantity> ALL = new LinkedHashMap<>();

    static {
        measured("temperature", "°C", "Temperature", "温度");
        measured("humidity", "%", "Relative humidity", "相对湿度");
        measured("co2", "ppm", "Carbon dioxide", "二氧化碳");
        measured("co", "ppm", "Carbon monoxide", "一氧化碳");
        measured("pm2-5", "µg/m³", "Fine particles PM2.5", "细颗粒物 PM2.5");
        measured("pm10", "µg/m³", "Particles PM10", "可吸入颗粒物 PM10");
        measured("tvoc", "mg/m³", "Volatile organic compounds", "总挥发性有机物");
        measured("formaldehyde", "mg/m³", "Formaldehyde", "甲醛");
        measured("ammonia", "mg/m³", "Ammonia", "氨");
        measured("hydrogen-sulphide", "mg/m³", "Hydrogen sulphide", "硫化氢");
        measured("ozone", "mg/m³", "Ozone", "臭氧");
        measured("air-speed", "m/s", "Air speed", "空气流速");
        measured("illuminance", "lx", "Illuminance", "照度");
        measured("noise", "dB", "Sound level", "声级");
        measured("smoke", "/m", "Smoke obscuration", "烟雾遮光度");
        measured("combustible-gas", "%", "Combustible gas, share of LEL", "可燃气体(占爆炸下限)");
        measured("oxygen", "%", "Oxygen", "氧气");
        measured("residual-current", "mA", "Residual current", "剩余电流");
        measured("static-pressure", "MPa", "Static water pressure", "静水压力");
        measured("dynamic-pressure", "MPa", "Dynamic water pressure", "动水压力");
        measured("differential-pressure", "Pa", "Differential pressure", "压差");
        measured("level", "%", "Level", "液位");
        measured("fill-level", "%", "Fill level", "余量");
        measured("flow", "m³/h", "Flow", "流量");
        measured("voltage", "V", "Voltage", "电压");
        measured("current", "A", "Current", "电流");
        measured("frequency", "Hz", "Frequency", "频率");
        measured("power", "kW", "Power", "功率");
        measured("energy", "kWh", "Energy", "电能");
        measured("vibration", "mm/s", "Vibration velocity", "振动速度");
        measured("free-chlorine", "mg/L", "Free chlorine", "游离性余氯");
        measured("turbidity", "1", "Turbidity", "浊度");
        measured("ph", "1", "Acidity", "酸碱度");
        measured("dew-point", "°C", "Dew point", "露点温度");
        measured("fresh-air", "m³/h", "Fresh air per person", "人均新风量");
        measured("benzene", "mg/m³", "Benzene", "苯");
        measured("toluene", "mg/m³", "Toluene", "甲苯");
        measured("xylene", "mg/m³", "Xylene", "二甲苯");
        measured("nitrogen-dioxide", "mg/m³", "Nitrogen dioxide", "二氧化氮");
        measured("sulphur-dioxide", "mg/m³", "Sulphur dioxide", "二氧化硫");
        measured("radon", "Bq/m³", "Radon", "氡");
        measured("airborne-bacteria", "CFU/m³", "Airborne bacteria", "空气细菌总数");
        measured("predicted-mean-vote", "1", "Predicted mean vote", "预计平均热感觉指数");
        measured("dissatisfied", "%", "Predicted share of dissatisfied", "预计不满意者百分数");
        measured("toxic-gas", "%", "Toxic gas, share of the exposure limit", "有毒气体(占职业接触限值)");
        measured("gas-path", "LEL·m", "Combustible gas along a path", "光路上的可燃气体");
        measured("combined-chlorine", "mg/L", "Combined chlorine", "化合性余氯");
        measured("redox", "mV", "Redox potential", "氧化还原电位");
        measured("dissolved-solids", "mg/L", "Dissolved solids", "溶解性总固体");
        measured("urea", "mg/L", "Urea", "尿素");
        measured("water-bacteria", "CFU/mL", "Bacteria in water", "水中菌落总数");
        measured("legionella", "CFU/L", "Legionella in water", "水中军团菌");
        measured("volume", "m³", "Volume", "容积");
        measured("response-time", "s", "Response time at a test", "试验响应时间");
        measured("endurance", "h", "Endurance at a test", "试验持续时间");
        measured("check", "1", "Checks recorded", "检查记录");
        measured("patrol", "1", "Patrol check-ins", "巡查打卡");
        measured("flies", "1", "Flies counted", "蝇数");
        measured("people", "1", "People counted", "人数");
        measured("visits", "1", "Visits counted", "使用次数");
        measured("battery", "%", "Battery", "电池电量");
        measured("signal", "dB", "Signal strength", "信号强度");
        states("door", "Door", "门", "closed", "open");
        states("lock", "Lock", "门锁", "locked", "unlocked");
        states("smoke-alarm", "Smoke alarm", "火灾探测报警", "normal", "alarm");
        states("leak", "Water leak", "漏水", "dry", "wet");
        states("running", "Running", "运行状态", "stopped", "running");
        states("fault", "Fault", "故障", "normal", "fault");
        states("presence", "Presence", "人员存在", "vacant", "occupied");
        states("power-supply", "Power supply", "供电", "off", "on");
        states("valve", "Valve", "阀门", "closed", "open");
        states("link", "Connection", "连接", "offline", "online");
        measured("video-retention", "d", "Video kept", "录像保存时长");
        measured("log-retention", "d", "Records kept", "记录保存时长");
        measured("closing-time", "s", "Time to close", "关闭用时");
        measured("odour", "1", "Odour grade", "臭味强度等级");
        measured("fly-larvae", "1", "Fly larvae counted", "蝇蛆数");
        measured("fly-density", "/m2", "Flies per square metre", "每平方米蝇数");
        measured("fly-positive-rooms", "%", "Rooms with flies", "蝇阳性房间比例");
        measured("visits-since-cleaning", "1", "Visits since the last clean", "上次保洁后使用次数");
        measured("bin-fill", "%", "Bin fill", "垃圾桶满溢度");
        measured("atp", "RLU", "Surface ATP", "表面 ATP");
        measured("atp-percentile", "%", "Surface ATP, percentile", "表面 ATP 百分位");
        measured("audit-score", "%", "Audit score", "检查评分");
        measured("appearance-level", "1", "Appearance level, 1 is best", "外观清洁等级(1 级最好)");
        measured("voltage-deviation-sum", "%", "Voltage deviations, summed", "电压正负偏差绝对值之和");
        measured("thd-voltage", "%", "Voltage distortion", "电压总谐波畸变率");
        measured("voltage-unbalance", "%", "Voltage unbalance", "三相电压不平衡度");
        measured("flicker", "1", "Long-term flicker", "长时间闪变");
        measured("power-factor", "1", "Power factor", "功率因数");
        measured("load", "%", "Load", "负载率");
        measured("winding-rise", "K", "Winding temperature rise", "绕组温升");
        measured("pue", "1", "Power usage effectiveness", "电能利用效率");
        measured("lamps-working", "%", "Lamps in good order", "照明完好率");
        measured("satisfaction", "%", "Satisfaction", "满意率");
        measured("survey-contact", "%", "Homes reached by a survey", "调查覆盖率");
        measured("callback-rate", "%", "Calls back", "回访率");
        measured("handled-rate", "%", "Complaints handled", "投诉处理率");
        measured("enquiries-answered", "%", "Enquiries answered", "咨询答复率");
        measured("targets-met", "%", "Service targets met", "服务目标达成率");
        states("round", "Round", "巡查", "absent", "present");
        states("cleaning", "Cleaning", "保洁", "idle", "cleaning");
        states("waste-collection", "Waste collection", "垃圾清运", "waiting", "collecting");
        states("insecticide", "Insect treatment", "灭蝇消杀", "idle", "treating");
        states("forced-entry", "Forced entry", "强行进入", "normal", "forced");
        states("intrusion-alarm", "Intrusion alarm", "入侵报警", "normal", "alarm");
        states("service-desk", "Service desk", "客服接待", "closed", "open");
        states("supply-source", "Supply source", "供电电源", "normal", "standby");
        states("battery-test", "Battery test", "电池放电测试", "idle", "testing");
        states("high-level", "High level switch", "高液位开关", "normal", "high");
        states("lamp", "Lamp", "灯", "off", "on");
    }

    private Quantities() {}

    /** The quantity of a word, or empty where nobody knows it. */
    public static Optional<Quantity> find(String id) {
        return Optional.ofNullable(ALL.get(id));
    }

    /** The quantity of a word that the program itself wrote. */
    public static Quantity of(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("There is no quantity '" + id + "'"));
    }

    /** All of them, in a steady order. */
    public static Collection<Quantity> all() {
        return Collections.unmodifiableCollection(ALL.values());
    }

    private static void measured(String id, String unit, String en, String zh) {
        ALL.put(id, new Quantity(id, new Text(en, zh), Unit.of(unit), List.of()));
    }

    private static void states(String id, String en, String zh, String... states) {
        ALL.put(id, new Quantity(id, new Text(en, zh), Unit.of("1"), List.of(states)));
    }
}
